package io.heed.understanding;

import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasKey;

import io.heed.testkit.PostgresResource;
import io.heed.ticket.Message;
import io.heed.ticket.Ticket;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A ticket whose message could not be read goes on, and is scored when it can be; its minutes learn from closures. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class UnscoredTest {
    private static final String TEXT = "Nobody can pay by card and there is a line out the door";

    @Inject
    Overdue overdue;

    @Inject
    EffortBook efforts;

    @Test
    void what_failed_is_scored_later_in_its_place() {
        Understanding read = read(post());
        QuarkusTransaction.requiringNew()
                .run(() -> Understanding.update(
                        "failure = 'broken', urgency = 0.5, retryAt = ?1 where id = ?2", Instant.EPOCH, read.id));
        Understanding again = read(read.messageId);
        assertThat(again.id).isEqualTo(read.id);
        assertThat(again.urgency).isEqualTo(read.urgency);
        assertThat(again.attempts).isEqualTo(read.attempts + 1);
        assertThat(again.retryAt).isNull();
    }

    @Test
    void a_message_nobody_came_to_in_time_goes_on_unscored_and_is_read_when_there_is_time() {
        long ticket = read(post()).ticketId;
        long late = QuarkusTransaction.requiringNew().call(() -> {
            Message message = new Message();
            message.id = Message.nextId();
            message.ticket = Ticket.byId(ticket).orElseThrow();
            message.kind = Message.Kind.customer;
            message.author = "Marisol Vega";
            message.text = TEXT;
            message.sentAt = Instant.now().minusSeconds(7200);
            message.createdAt = message.sentAt;
            message.persistAndFlush();
            overdue.letSomeGoOn();
            Understanding row = Understanding.ofMessage(message.id).orElseThrow();
            assertThat(row.failure).isEqualTo(Understanding.NOT_YET);
            assertThat(row.urgency).isEqualTo(Understanding.NEUTRAL_URGENCY);
            assertThat(message.readingId).isEqualTo(row.id);
            return message.id;
        });
        assertThat(read(late).urgency).isGreaterThan(0.6f);
    }

    @Test
    void health_and_metrics_say_how_far_the_readers_are_behind() {
        read(post());
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'Reading model' }.data", hasKey("oldestUnreadSeconds"));
        assertThat(api().get("/q/metrics").then().statusCode(200).extract().asString())
                .contains("heed_understanding_lag_seconds", "heed_understanding_unscored");
    }

    @Test
    void expected_minutes_follow_what_closures_took() {
        Understanding before = read(post());
        try {
            for (int i = 0; i < 200; i++) efforts.learn(before.ticketId, 2 * before.headMinutes);
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> efforts.of(before.modelVersion).ofHouse() > 1.5);
            Understanding after = read(post());
            assertThat(after.headMinutes).isEqualTo(before.headMinutes);
            assertThat(after.effortMinutes / after.headMinutes).isBetween(1.7f, 2.1f);
            float answer = api().body(Map.of("texts", new String[] {TEXT}))
                    .post("/api/v1/readings")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getFloat("items[0].effort");
            assertThat(answer / before.headMinutes).isBetween(1.6f, 2.1f);
        } finally {
            QuarkusTransaction.requiringNew()
                    .run(() -> Understanding.getEntityManager()
                            .createNativeQuery("delete from effort_evidence")
                            .executeUpdate());
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> efforts.of(before.modelVersion).ofHouse() == 1);
        }
    }

    private static long post() {
        return api().body(message(TEXT))
                .post("/api/v1/messages")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("messageId");
    }

    private static Understanding read(long message) {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> QuarkusTransaction.requiringNew()
                        .call(() -> Understanding.ofMessage(message)
                                .map(row -> row.failure == null)
                                .orElse(false)));
        return QuarkusTransaction.requiringNew()
                .call(() -> Understanding.ofMessage(message).orElseThrow());
    }
}
