package io.heed.intake;

import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.heed.testkit.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class IntakeTest {

    @Test
    void an_acknowledged_message_is_on_disk() {
        long id = post(message("Charged twice"))
                .statusCode(202)
                .body("status", equalTo("stored"))
                .extract()
                .jsonPath()
                .getLong("messageId");
        assertThat(row(id)).isPresent();
    }

    @Test
    void the_same_message_again_gets_the_same_ids_and_changes_nothing() {
        Map<String, Object> message = message("Where is order 88210");
        long first = post(message).statusCode(202).extract().jsonPath().getLong("messageId");
        long ticket = ticketOf(first);
        for (int again = 0; again < 3; again++)
            post(message)
                    .statusCode(200)
                    .body("messageId", equalTo((int) first))
                    .body("ticketId", equalTo((int) ticket));
        assertThat(row(first))
                .hasValueSatisfying(row -> assertThat(row.deliveries).isEqualTo(4));
    }

    @Test
    void messages_of_one_conversation_stand_in_one_ticket() {
        Map<String, Object> first = message("Terminal offline since opening");
        Map<String, Object> second = message("There is a line out the door");
        first.put("conversation", "cafe-lisboa-1");
        second.put("conversation", "cafe-lisboa-1");
        long one = post(first).statusCode(202).extract().jsonPath().getLong("messageId");
        long two = post(second).statusCode(202).extract().jsonPath().getLong("messageId");
        assertThat(ticketOf(one)).isEqualTo(ticketOf(two));
    }

    @Test
    void messages_without_a_conversation_are_tickets_of_their_own() {
        long one = post(message("First matter"))
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("messageId");
        long two = post(message("Second matter"))
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("messageId");
        assertThat(ticketOf(one)).isNotEqualTo(ticketOf(two));
    }

    @Test
    void text_that_postgresql_cannot_hold_is_kept_without_those_characters() {
        long id = post(message("null \0 and half a pair \uD83D end"))
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("messageId");
        assertThat(ticketOf(id)).isPositive();
    }

    @Test
    void without_a_valid_key_nothing_is_taken() {
        given().contentType("application/json")
                .body(message("hello"))
                .post("/api/v1/messages")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"));
        given().contentType("application/json")
                .header("Authorization", "Bearer wrong-key-0123456789")
                .body(message("hello"))
                .post("/api/v1/messages")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            channel,    '',        channel
            channel,    'No Such', channel
            externalId, '',        externalId
            text,       ,          text
            customer,   ,          customer
            queue,      nowhere,   queue
            language,   '???',     language
            sentAt,     yesterday, sentAt
            sentAt,     +1000000000-01-01T00:00:00Z, sentAt
            """)
    void a_wrong_field_is_refused_by_name(String field, String value, String named) {
        Map<String, Object> message = message("hello");
        message.put(field, value);
        post(message)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:heed:problem:invalid"))
                .body("errors[0].field", equalTo(named));
    }

    @ParameterizedTest
    @CsvSource({"'{'", "'[1,2]'", "'\"text\"'", "null", "''", "'{\"channel\": 7'"})
    void a_body_that_is_no_message_is_refused_clearly(String body) {
        api().body(body == null ? "" : body)
                .post("/api/v1/messages")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void what_cannot_be_read_is_set_aside_with_its_reason_and_can_be_retried() {
        long id = QuarkusTransaction.requiringNew()
                .call(() -> ((Number) InboxRow.getEntityManager()
                                .createNativeQuery(
                                        "insert into inbox (channel, account, external_id, body) values ('chat', 'default', :id, '{broken') returning id")
                                .setParameter("id", "broken-" + System.nanoTime())
                                .getSingleResult())
                        .longValue());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(row(id))
                        .hasValueSatisfying(row -> assertThat(row.unreadableAt).isNotNull()));
        List<Integer> listed = api().get("/api/v1/inbox?state=unreadable")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
        assertThat(listed).contains((int) id);
        QuarkusTransaction.requiringNew()
                .run(() -> InboxRow.update(
                        "body = ?1 where id = ?2",
                        "{\"customer\": {\"externalId\": \"marisol\"}, \"text\": \"mended\", \"externalId\": \"mended\"}",
                        id));
        api().post("/api/v1/inbox/" + id + "/retry").then().statusCode(204);
        assertThat(ticketOf(id)).isPositive();
    }

    private static ValidatableResponse post(Map<String, Object> message) {
        return api().body(message).post("/api/v1/messages").then();
    }

    private static Optional<InboxRow> row(long id) {
        return QuarkusTransaction.requiringNew().call(() -> InboxRow.findByIdOptional(id));
    }

    private static long ticketOf(long message) {
        await().atMost(Duration.ofSeconds(20)).until(() -> row(message).orElseThrow().ticketId != null);
        return row(message).orElseThrow().ticketId;
    }
}
