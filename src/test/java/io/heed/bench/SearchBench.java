package io.heed.bench;

import static io.heed.testkit.World.api;

import io.heed.desk.SearchPlans;
import io.heed.identity.Person;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.Visitor;
import io.heed.testkit.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The search and the desk's pages with 100,000 tickets and 1,000,000 messages: how long it takes to find anything, whether
 * a large table is read as a whole, and what a message costs on its way in with and without what finds it later. The
 * customers' lines are those of the demo company, each with a number of its own, one in ten in Chinese.
 *
 * <pre>nice -n 15 mvn -q test -Dtest=SearchBench -Dheed.bench=true [-Dheed.tickets=100000]</pre>
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@EnabledIfSystemProperty(named = "heed.bench", matches = "true")
class SearchBench {
    private static final int TICKETS = Integer.getInteger("heed.tickets", 100_000);
    private static final int MESSAGES_EACH = 10;
    private static final int LOOKS = 100;
    /** As many as a desk asks in its first minutes: before, what is measured is Java compiling itself. */
    private static final int WARM = 150;

    private static final List<String> LARGE =
            List.of("message", "ticket", "found_by", "assignment", "closure", "ticket_tag");

    private static final List<String> ASKED = List.of(
            "refund",
            "card terminal",
            "\"card reader\"",
            "refund status:open",
            "refund queue:payments status:closed",
            "order88211",
            "from:customer4711",
            "tag:refund",
            "tag:refund status:open assignee:none",
            "refund -card channel:chat",
            "收款机",
            "退款 status:closed",
            "status:waiting",
            "zebrawood",
            "refund after:2026-01-01 tag:rare");

    @Inject
    World world;

    @Inject
    DataSource database;

    @Inject
    SearchPlans plans;

    @TestHTTPResource("/")
    URL home;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void bench() throws SQLException, IOException, InterruptedException {
        Locale.setDefault(Locale.ROOT);
        fill();
        double with = perMessage();
        sql("alter table message disable trigger message_words_inserted");
        double without = perMessage();
        sql("alter table message enable trigger message_words_inserted");
        System.out.printf("a message stored: %.1f µs with its row for the search, %.1f without%n", with, without);
        System.out.printf("%-44s %8s %8s %8s  %s%n", "asked", "found", "p50 ms", "p95 ms", "large tables read whole");
        List<Double> all = new ArrayList<>();
        for (String asked : ASKED) all.addAll(looked(asked));
        System.out.printf("all searches over HTTP: p50 %.1f ms, p95 %.1f ms%n", at(all, 0.5), at(all, 0.95));
        pages();
        backlog();
    }

    /** What dispatch and the queue's page load: everything that waits. */
    private void backlog() throws SQLException {
        String everything = "select * from open_ticket where assignment_id is null and reading_id is not null";
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            sql("select count(*) from (" + everything + ") w where w.urgency is not null");
            took.add(seconds(start) * 1000);
        }
        System.out.printf(
                "%d wait, loaded in %.0f ms%n", number("select count(*) from (" + everything + ") w"), at(took, 0.5));
        explain(everything);
        explain("select * from open_ticket where agent_id = (select id from person where username = 'ines')");
        explain(
                "select * from open_ticket where id = any(array(select id from ticket where closure_id is null limit 40))");
    }

    private void explain(String query) throws SQLException {
        System.out.println(query);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("explain analyze " + query)) {
            while (row.next()) System.out.println("  " + row.getString(1));
        }
    }

    private void fill() throws SQLException, IOException, InterruptedException {
        long start = System.nanoTime();
        sql("create table bench_line (n serial, text text)");
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into bench_line (text) values (?)")) {
            for (String line : Files.readAllLines(Path.of("src/main/resources/demo/script.txt")))
                if (line.length() > 25) {
                    insert.setString(1, line.strip());
                    insert.addBatch();
                }
            insert.executeBatch();
        }
        sql("alter table message disable trigger user; alter table ticket disable trigger user");
        sql("""
                insert into customer (channel, external_id, name, tier, created_at)
                select 'chat', 'bench-' || n, 'Customer' || n, 'standard', now() from generate_series(1, %1$d) n;
                insert into ticket (channel, account, conversation, customer_id, subject, queue, opened_at)
                select (array['chat', 'email', 'telegram'])[1 + n %% 3], 'bench', 'bench-' || n, c.id,
                       coalesce(left((select text from bench_line where bench_line.n = 1 + x.n %% 400), 60), 'A question'),
                       (array['payments', 'billing', 'orders', 'app'])[1 + x.n %% 4],
                       now() - (%1$d - x.n) * interval '3 minutes'
                from generate_series(1, %1$d) x(n) join customer c on c.external_id = 'bench-' || x.n;
                with first as (
                    insert into message (ticket_id, kind, author, text, sent_at, created_at)
                    select min(id), 'note', 'bench', 'one reading for all', now(), now() from ticket
                    where account = 'bench' returning id, ticket_id)
                insert into understanding (message_id, ticket_id, at, model_version, language, confidence, urgency,
                                           effort_minutes, attention_points)
                select id, ticket_id, now(), 'bench', 'en', 0.9, 0.5, 6, 1 from first;
                insert into message (ticket_id, kind, author, text, sent_at, created_at, reading_id)
                select t.id, case when k %% 2 = 1 then 'customer' else 'reply' end, 'Somebody',
                       case when (t.id + k) %% 10 = 0 then '你好，扫码之后收款机一直转圈，我要退款 ' else l.text end
                       || ' order' || t.id * 10 + k, t.opened_at + k * interval '5 minutes',
                       t.opened_at + k * interval '5 minutes', (select max(id) from understanding)
                from ticket t cross join generate_series(1, %2$d) k
                join bench_line l on l.n = 1 + (t.id * 31 + k * 17) %% (select count(*) from bench_line)
                where t.account = 'bench';
                insert into closure (ticket_id, at, by_name) select id, opened_at + interval '2 hours', 'Ines Duarte'
                from ticket where account = 'bench' and id %% 20 <> 0;
                update ticket t set closure_id = c.id from closure c where c.ticket_id = t.id;
                insert into person (username, name, role, password, budget, created_at)
                select 'bench-' || n, 'Agent ' || n, 'agent', '*', 4, now() from generate_series(1, 50) n;
                insert into assignment (ticket_id, agent_id, state, attention, offered_at, answered_at, ended_at, decision)
                select c.ticket_id, p.id, 'completed', 1, c.at - interval '1 hour', c.at - interval '59 minutes', c.at, '{}'
                from closure c join person p on p.username = 'bench-' || 1 + c.ticket_id %% 50;
                insert into ticket_tag (ticket_id, name, by_name, at)
                select id, 'refund', 'bench', now() from ticket where account = 'bench' and id %% 7 = 0;
                insert into ticket_tag (ticket_id, name, by_name, at)
                select id, 'rare', 'bench', now() from ticket where account = 'bench' and id %% 5000 = 0;
                """.formatted(TICKETS, MESSAGES_EACH));
        sql("alter table message enable trigger user; alter table ticket enable trigger user; vacuum analyze"
                .split(";"));
        System.out.printf("%d tickets with %d messages each made in %.0f s%n", TICKETS, MESSAGES_EACH, seconds(start));
        start = System.nanoTime();
        sql("insert into found_by_stale (ticket_id) select id from ticket where account = 'bench' and not exists"
                + " (select 1 from found_by f where f.ticket_id = ticket.id)");
        while (number("select count(*) from found_by_stale") > 0) Thread.sleep(500);
        System.out.printf("all of them can be found after %.0f s%n", seconds(start));
        sql("vacuum analyze found_by");
    }

    /** What storing one more message costs inside the database, in microseconds. */
    private double perMessage() throws SQLException {
        int count = 5000;
        long ticket = number("select max(id) from ticket") - 1;
        String insert = "insert into message (ticket_id, kind, author, text, sent_at, created_at) select " + ticket
                + ", 'note', 'bench', 'one more line about a refund', now(), now() from generate_series(1, " + count
                + ")";
        sql(insert);
        long start = System.nanoTime();
        sql(insert);
        return seconds(start) * 1e6 / count;
    }

    private List<Double> looked(String asked) throws SQLException {
        Supplier<List<Long>> look = () -> api().queryParam("q", asked)
                .get("/api/v1/search")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", Long.class);
        List<Long> found = look.get();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(home + "api/v1/search?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8)))
                .header("Authorization", "Bearer " + World.KEY)
                .build();
        List<Double> took = took(request);
        System.out.printf(
                "%-44s %8d %8.1f %8.1f  %s%n", asked, found.size(), at(took, 0.5), at(took, 0.95), wholeTables(asked));
        return took;
    }

    /** By a client that does nothing with the answer, once the way is warm. */
    private List<Double> took(HttpRequest request) {
        List<Double> took = new ArrayList<>();
        for (int i = -WARM; i < LOOKS; i++) {
            long start = System.nanoTime();
            try {
                if (client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                                .statusCode()
                        != 200) throw new AssertionError(request.uri());
            } catch (IOException | InterruptedException failure) {
                throw new AssertionError(failure);
            }
            if (i >= 0) took.add(seconds(start) * 1000);
        }
        return took;
    }

    private String wholeTables(String asked) throws SQLException {
        List<String> whole = new ArrayList<>();
        for (String line : plans.of(asked))
            for (String table : LARGE) if (line.contains("Seq Scan on " + table + " ")) whole.add(table);
        return whole.isEmpty() ? "none" : String.join(", ", whole);
    }

    private void pages() throws SQLException {
        Person ines = world.agent("ines", "Ines Duarte", "8", Map.of());
        world.sendHome(ines);
        Visitor visitor = Visitor.signedIn("ines");
        long ticket = number("select max(id) from ticket");
        for (String page :
                List.of("/desk", "/desk/queue", "/desk/solved", "/desk/search?q=refund", "/desk/tickets/" + ticket)) {
            List<Double> took = took(HttpRequest.newBuilder(URI.create(home + page.substring(1)))
                    .header("Cookie", visitor.cookies())
                    .build());
            System.out.printf(
                    "%-44s %8s %8.1f %8.1f%n", page.replaceFirst("\\d+$", "…"), "", at(took, 0.5), at(took, 0.95));
        }
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
