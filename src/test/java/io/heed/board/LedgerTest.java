package io.heed.board;

import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.heed.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LedgerTest {
    @Inject
    DataSource database;

    @Test
    void every_delivery_is_accounted_for() throws SQLException {
        Map<String, Long> before = settled();
        Map<String, Object> twice = message("You charged us twice and payroll goes out Friday");
        Map<String, Object> question = message("Do you ship to Porto?");
        Map<String, Object> more = message("And to Braga?");
        question.put("conversation", "porto-" + question.get("externalId"));
        more.put("conversation", question.get("conversation"));
        post(twice, 202);
        post(twice, 200);
        post(question, 202);
        post(more, 202);
        storeBroken();
        assertThat(ledger()).containsEntry("balanced", true);

        Map<String, Long> after = settled();

        assertThat(grown(before, after, "received")).isEqualTo(5);
        assertThat(grown(before, after, "duplicates")).isEqualTo(1);
        assertThat(grown(before, after, "stored")).isEqualTo(4);
        assertThat(grown(before, after, "unreadable")).isEqualTo(1);
        assertThat(grown(before, after, "threaded")).isEqualTo(3);
        assertThat(grown(before, after, "understood")).isEqualTo(3);
        assertThat(grown(before, after, "failed")).isZero();
        assertThat(grown(before, after, "tickets")).isEqualTo(2);
        assertThat(after.get("tickets"))
                .isEqualTo(after.get("waiting") + after.get("offered") + after.get("accepted") + after.get("closed"));
    }

    @Test
    void a_closed_ticket_is_counted_as_closed_and_as_nothing_else() throws SQLException {
        Map<String, Long> before = settled();
        int message = post(message("Thanks, all good now"), 202);
        settled();
        close(message);
        Map<String, Long> after = settled();
        assertThat(grown(before, after, "closed")).isEqualTo(1);
        assertThat(grown(before, after, "tickets")).isEqualTo(1);
        assertThat(grown(before, after, "waiting") + grown(before, after, "offered") + grown(before, after, "accepted"))
                .isZero();
    }

    @Test
    void nobody_without_a_key_sees_it() {
        given().get("/api/v1/ledger").then().statusCode(401);
    }

    private static int post(Map<String, Object> message, int status) {
        return api().body(message)
                .post("/api/v1/messages")
                .then()
                .statusCode(status)
                .extract()
                .jsonPath()
                .getInt("messageId");
    }

    private void storeBroken() throws SQLException {
        execute(
                "insert into inbox (channel, account, external_id, body) values ('chat', 'default', ?, '{broken')",
                "broken-" + System.nanoTime());
    }

    private void close(long message) throws SQLException {
        execute("""
                with matter as (select ticket_id from message where id = ?),
                closed as (insert into closure (ticket_id, at, by_name)
                           select ticket_id, now(), 'Amara' from matter returning id, ticket_id)
                update ticket t set closure_id = closed.id from closed where t.id = closed.ticket_id
                """, message);
    }

    private void execute(String sql, Object argument) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, argument);
            statement.executeUpdate();
        }
    }

    /** The ledger once nothing is on its way any more; it balances at every look until then. */
    private static Map<String, Long> settled() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    Map<String, Object> now = ledger();
                    assertThat(now).containsEntry("balanced", true);
                    return now.get("pending").equals(0);
                });
        Map<String, Object> ledger = ledger();
        ledger.remove("balanced");
        return ledger.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> ((Number) entry.getValue()).longValue()));
    }

    private static Map<String, Object> ledger() {
        return api().get("/api/v1/ledger").then().statusCode(200).extract().as(new TypeRef<Map<String, Object>>() {});
    }

    private static long grown(Map<String, Long> before, Map<String, Long> after, String line) {
        return after.get(line) - before.get(line);
    }
}
