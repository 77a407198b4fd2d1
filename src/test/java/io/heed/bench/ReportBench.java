package io.heed.bench;

import static io.heed.testkit.World.api;

import io.heed.testkit.PostgresResource;
import io.heed.testkit.Visitor;
import io.heed.testkit.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Report pages with 100,000 tickets of 200 days: how long it takes to count them all, to open each page, and to follow one
 * more change.
 *
 * <pre>nice -n 15 mvn -q test -Dtest=ReportBench -Dheed.bench=true [-Dheed.tickets=100000]</pre>
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@EnabledIfSystemProperty(named = "heed.bench", matches = "true")
class ReportBench {
    private static final int TICKETS = Integer.getInteger("heed.tickets", 100_000);
    private static final int LOOKS = 40;
    private static final double GOAL_P95_MILLIS = 100;

    private static final List<String> PAGES = List.of(
            "/board/reports",
            "/board/reports?range=today&by=agent",
            "/board/reports?range=28d&by=queue&figure=firstReply",
            "/board/reports?range=28d&by=agent&figure=handleTime&zone=Asia/Shanghai",
            "/board/reports?range=90d&by=agent&figure=firstReply&zone=Asia/Kolkata",
            "/board/reports?range=90d&by=topic&figure=backlog",
            "/board/reports?range=28d&only=queue:billing&figure=backlog",
            "/board/reports?range=28d&only=agent:1&figure=resolution",
            "/board/reports/tickets?range=28d&figure=firstReply",
            "/board/reports/tickets?range=7d&figure=backlog",
            "/board/reports/csv?range=90d&by=agent",
            "/board/radar");

    @Inject
    World world;

    @Inject
    DataSource database;

    @Test
    void bench() throws SQLException, InterruptedException {
        Locale.setDefault(Locale.ROOT);
        world.supervisor("lena", "Lena Vogt");
        long start = System.nanoTime();
        fill();
        System.out.printf("%d tickets made in %.0f s%n", TICKETS, seconds(start));
        start = System.nanoTime();
        while (number("select count(*) from report_stale") + number("select count(*) from report_stale_day") > 0)
            Thread.sleep(200);
        System.out.printf(
                "all counted in %.0f s: %d facts, %d sums, %d buckets%n",
                seconds(start),
                number("select count(*) from report_fact"),
                number("select count(*) from report_sum"),
                number("select count(*) from report_spread"));
        sql("vacuum analyze report_fact", "vacuum analyze report_sum", "vacuum analyze report_spread");
        Visitor visitor = Visitor.signedIn("lena");
        System.out.printf("%-72s %8s %8s%n", "milliseconds", "p50", "p95");
        List<Double> all = new ArrayList<>();
        for (String page : PAGES) all.addAll(looked(visitor, page));
        double p95 = at(all, 0.95);
        System.out.printf(
                "%-72s %8.1f %8.1f  goal p95 <= %.0f %s%n",
                "all", at(all, 0.5), p95, GOAL_P95_MILLIS, p95 <= GOAL_P95_MILLIS ? "met" : "NOT met");
        follow();
    }

    private static List<Double> looked(Visitor visitor, String page) {
        for (int i = 0; i < 3; i++) visitor.open(page);
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < LOOKS; i++) {
            long start = System.nanoTime();
            if (visitor.open(page).statusCode() != 200) throw new AssertionError(page);
            took.add(seconds(start) * 1000);
        }
        System.out.printf("%-72s %8.1f %8.1f%n", page, at(took, 0.5), at(took, 0.95));
        return took;
    }

    /** From a change until it is in the sums, five seconds of waiting for more included. */
    private void follow() throws SQLException, InterruptedException {
        long before = api().get("/api/v1/reports?range=7d&by=all").jsonPath().getLong("total.figures.closed.value");
        long start = System.nanoTime();
        sql("""
                with open as (select id from ticket where closure_id is null and account = 'bench' order by id limit 1),
                closed as (insert into closure (ticket_id, at, by_name) select id, now(), 'bench' from open
                           returning id, ticket_id)
                update ticket t set closure_id = c.id from closed c where c.ticket_id = t.id
                """);
        while (api().get("/api/v1/reports?range=7d&by=all").jsonPath().getLong("total.figures.closed.value") == before)
            Thread.sleep(50);
        System.out.printf("one more closure is in the figures after %.1f s%n", seconds(start));
    }

    private void fill() throws SQLException {
        sql("alter table message disable trigger user; alter table ticket disable trigger user;"
                + " alter table assignment disable trigger user; alter table presence disable trigger user");
        sql("""
                insert into customer (channel, external_id, name, tier, created_at)
                select 'chat', 'bench-' || n, 'Customer' || n, 'standard', now() from generate_series(1, %1$d) n;
                insert into person (username, name, role, password, budget, created_at)
                select 'bench' || n, 'Agent ' || n, 'agent', '-', 4, now() from generate_series(1, 60) n;
                insert into ticket (channel, account, conversation, customer_id, subject, queue, opened_at)
                select (array['chat', 'email', 'telegram'])[1 + x.n %% 3], 'bench', 'bench-' || x.n, c.id, 'A question',
                       (array['payments', 'billing', 'orders', 'app'])[1 + x.n %% 4],
                       now() - (%1$d - x.n) * interval '2.88 minutes'
                from generate_series(1, %1$d) x(n) join customer c on c.external_id = 'bench-' || x.n;
                insert into message (ticket_id, kind, author, author_id, text, sent_at, created_at, history)
                select t.id, case when k %% 2 = 1 then 'customer' else 'reply' end, 'Somebody',
                       case when k %% 2 = 0 then p.id end, 'a line', at, at, true
                from ticket t cross join generate_series(1, 4) k
                cross join lateral (select t.opened_at
                    + (k - 1) * (3 + (t.id * 7919 + k * 104729) %% 240) * interval '1 minute' as at) a
                join person p on p.username = 'bench' || (1 + (t.id * 31) %% 60)
                where t.account = 'bench' and a.at < now();
                insert into assignment (ticket_id, agent_id, state, attention, offered_at, answered_at, ended_at, decision)
                select t.id, p.id, 'completed', 1, t.opened_at, t.opened_at + interval '1 minute',
                       t.opened_at + (5 + t.id * 13 %% 90) * interval '1 minute', '{}'
                from ticket t join person p on p.username = 'bench' || (1 + (t.id * 31) %% 60)
                where t.account = 'bench' and t.opened_at < now() - interval '2 hours';
                insert into presence (person_id, state, since, until)
                select p.id, 'taking', day + interval '8 hours', day + interval '16 hours'
                from person p cross join generate_series(date_trunc('day', now()) - interval '200 days',
                                                         date_trunc('day', now()) - interval '1 day', interval '1 day') day
                where p.username like 'bench%%';
                insert into closure (ticket_id, at, by_id, by_name)
                select t.id, t.opened_at + (10 + t.id * 17 %% 3000) * interval '1 minute', p.id, p.name
                from ticket t join person p on p.username = 'bench' || (1 + (t.id * 31) %% 60)
                where t.account = 'bench' and t.id %% 50 <> 0 and t.opened_at < now() - interval '3 days';
                update ticket t set closure_id = c.id from closure c where c.ticket_id = t.id and t.closure_id is null;
                insert into ticket_tag (ticket_id, name, by_name, at)
                select id, (array['refund', 'outage', 'login', 'invoice', 'card'])[1 + id %% 5], 'bench', now()
                from ticket where account = 'bench' and id %% 3 = 0;
                insert into report_stale (ticket_id) select id from ticket where account = 'bench';
                insert into report_stale_day (person_id, day)
                select distinct person_id, since::date from presence where since < now() - interval '1 day';
                """.formatted(TICKETS));
        sql("alter table message enable trigger user; alter table ticket enable trigger user;"
                + " alter table assignment enable trigger user; alter table presence enable trigger user");
        sql("vacuum analyze ticket", "vacuum analyze message", "vacuum analyze closure", "vacuum analyze assignment");
    }

    private static double at(List<Double> took, double share) {
        double[] sorted =
                took.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1, Math.round(share * (sorted.length - 1)))];
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : statements) statement.execute(one);
        }
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
