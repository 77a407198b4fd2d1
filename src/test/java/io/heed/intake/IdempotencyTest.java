package io.heed.intake;

import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.heed.testkit.PostgresResource;
import io.heed.ticket.Message;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class IdempotencyTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    EntityManager entities;

    private final String key = "key-" + System.nanoTime();

    private ValidatableResponse post(Map<String, Object> message) {
        return api().header("Idempotency-Key", key)
                .body(message)
                .post("/api/v1/messages")
                .then();
    }

    @Test
    void the_same_call_again_is_answered_as_the_first_time() {
        Map<String, Object> message = message("Charged twice");
        int id = post(message)
                .statusCode(202)
                .header("Idempotency-Replayed", nullValue())
                .extract()
                .path("messageId");
        post(message)
                .statusCode(202)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("messageId", equalTo(id));
        assertThat(QuarkusTransaction.requiringNew().call(() -> InboxRow.<InboxRow>findById((long) id)).deliveries)
                .isEqualTo(1);
    }

    @Test
    void another_body_under_the_same_key_is_refused() {
        post(message("Charged twice")).statusCode(202);
        post(message("Something else"))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("Idempotency-Key"));
    }

    @Test
    void a_refusal_is_an_answer_too() {
        Map<String, Object> message = message("no customer");
        message.remove("customer");
        post(message).statusCode(400);
        post(message)
                .statusCode(400)
                .header("Idempotency-Replayed", equalTo("true"))
                .contentType("application/problem+json");
    }

    @Test
    void while_the_first_call_runs_the_second_is_told_so() {
        Map<String, Object> message = message("Charged twice");
        post(message).statusCode(202);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update idempotency set status = null where key = :key")
                        .setParameter("key", key)
                        .executeUpdate());
        post(message).statusCode(409);
    }

    @Test
    void a_key_that_is_too_long_is_refused_by_name() {
        api().header("Idempotency-Key", "k".repeat(256))
                .body(message("hello"))
                .post("/api/v1/messages")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("Idempotency-Key"));
    }

    private ValidatableResponse reply(long ticket, String text) {
        return api().header("Idempotency-Key", key)
                .body(Map.of("text", text))
                .post("/api/v1/tickets/" + ticket + "/messages")
                .then();
    }

    private long ticket() {
        int id = api().body(message("Charged twice")).post("/api/v1/messages").path("messageId");
        await().atMost(SOON)
                .until(() -> QuarkusTransaction.requiringNew()
                        .call(() -> InboxRow.<InboxRow>findById((long) id).ticketId != null));
        return QuarkusTransaction.requiringNew().call(() -> InboxRow.<InboxRow>findById((long) id).ticketId);
    }

    private long replies(long ticket) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Message.count("ticket.id = ?1 and kind = ?2", ticket, Message.Kind.reply));
    }

    @Test
    void a_reply_under_a_key_is_written_once() {
        long ticket = ticket();
        reply(ticket, "We have sent the money back").statusCode(201);
        reply(ticket, "We have sent the money back").statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(replies(ticket)).isEqualTo(1);
    }

    @Test
    void a_reply_whose_call_crashed_after_the_commit_is_not_written_again() {
        long ticket = ticket();
        reply(ticket, "We have sent the money back").statusCode(201);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update idempotency set status = null, begun_at = now() - interval '3 minutes' where key = :key")
                        .setParameter("key", key)
                        .executeUpdate());
        reply(ticket, "We have sent the money back").statusCode(201).header("Idempotency-Replayed", nullValue());
        assertThat(replies(ticket)).isEqualTo(1);
    }
}
