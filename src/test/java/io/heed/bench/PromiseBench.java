package io.heed.bench;

import static io.heed.testkit.World.api;

import io.heed.dispatch.Backlog;
import io.heed.promise.CalendarBody;
import io.heed.promise.OpeningTimes;
import io.heed.promise.Promises;
import io.heed.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What opening hours cost with 10,000 tickets waiting: loading them with and without their own due times, counting all
 * of them anew when a calendar changes, and one question to a calendar.
 *
 * <pre>mvn -q test -Dtest=PromiseBench -Dheed.bench=true</pre>
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@EnabledIfSystemProperty(named = "heed.bench", matches = "true")
class PromiseBench {
    private static final int WAITING = 10_000;
    private static final int LOOKS = 7;
    private static final int QUESTIONS = 1_000_000;

    @Inject
    Backlog backlog;

    @Inject
    Promises promises;

    @Inject
    DataSource database;

    @Test
    void bench() throws SQLException, InterruptedException {
        Locale.setDefault(Locale.ROOT);
        sql("""
                insert into customer (channel, external_id, name, tier, created_at)
                values ('chat', 'promise-bench', 'Customer', 'standard', now());
                insert into ticket (channel, account, conversation, customer_id, subject, queue, opened_at)
                select 'chat', 'bench', 'promise-' || n, c.id, 'Ticket ' || n, 'billing', now() - n * interval '1 second'
                from generate_series(1, %d) n, customer c where c.external_id = 'promise-bench';
                insert into message (ticket_id, kind, author, text, sent_at, created_at)
                select id, 'customer', 'Customer', 'My invoice is wrong', opened_at, opened_at
                from ticket where conversation like 'promise-%%';
                insert into understanding (message_id, ticket_id, at, model_version, language, confidence, urgency,
                                           effort_minutes, attention_points)
                select m.id, m.ticket_id, now(), 'bench', 'en', 0.9, 0.5, 6, 1
                from message m join ticket t on t.id = m.ticket_id where t.conversation like 'promise-%%';
                update message m set reading_id = u.id from understanding u where u.message_id = m.id;
                analyze;
                """.formatted(WAITING));
        look("without promises of their own");
        api().body(office("17:00")).put("/api/v1/calendars/office").then().statusCode(200);
        long start = System.nanoTime();
        api().body(Map.of("calendar", "office", "firstReplyMinutes", 600, "resolutionMinutes", 6000))
                .put("/api/v1/promises/billing")
                .then()
                .statusCode(200);
        until("select count(*) = " + 2 * WAITING + " from promise_clock");
        System.out.printf("first count of %d tickets: %.0f ms%n", WAITING, millis(start));
        look("with due times by a calendar");
        start = System.nanoTime();
        api().body(office("17:30")).put("/api/v1/calendars/office").then().statusCode(200);
        until("select count(*) = 0 from promise_stale");
        System.out.printf("counted anew after a change of the calendar: %.0f ms%n", millis(start));
        ask(promises.times("office", office("17:30")));
    }

    private static CalendarBody office(String until) {
        List<String> hours = List.of("09:00-" + until);
        return new CalendarBody(
                "Europe/Berlin",
                Map.of("monday", hours, "tuesday", hours, "wednesday", hours, "thursday", hours, "friday", hours),
                List.of("de"),
                Map.of());
    }

    private void look(String what) {
        double[] took = new double[LOOKS];
        for (int i = 0; i < LOOKS; i++) {
            long start = System.nanoTime();
            int size = backlog.waiting().size();
            took[i] = millis(start);
            if (size < WAITING) throw new IllegalStateException("Only " + size + " wait");
        }
        Arrays.sort(took);
        System.out.printf(
                "%d waiting loaded %s: median %.0f ms, %.0f to %.0f%n",
                WAITING, what, took[LOOKS / 2], took[0], took[LOOKS - 1]);
    }

    private static void ask(OpeningTimes times) {
        Instant at = Instant.parse("2026-03-02T08:00:00Z");
        for (int round = 0; round < 3; round++) {
            long sum = 0;
            long start = System.nanoTime();
            for (int i = 0; i < QUESTIONS; i++)
                sum += times.after(at.plusSeconds(i * 7L), Duration.ofMinutes(600))
                        .getEpochSecond();
            System.out.printf(
                    "one question to a calendar: %.0f ns (%d)%n",
                    (System.nanoTime() - start) / (double) QUESTIONS, sum % 10);
        }
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private void until(String query) throws SQLException, InterruptedException {
        for (int i = 0; i < 3000; i++) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                if (row.next() && row.getBoolean(1)) return;
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("Not within a minute: " + query);
    }

    private void sql(String statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
