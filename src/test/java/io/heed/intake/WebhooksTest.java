package io.heed.intake;

import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.heed.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class WebhooksTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private FakeProvider receiver;
    private int id;
    private String secret;

    @BeforeEach
    void somebody_wants_to_be_told() throws IOException {
        receiver = new FakeProvider("");
        JsonPath made = api().body(Map.of("url", receiver.url() + "/heed", "events", List.of("ticket.created")))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        id = made.getInt("id");
        secret = made.getString("secret");
    }

    @AfterEach
    void nobody_does_any_more() {
        api().delete("/api/v1/webhooks/" + id).then().statusCode(204);
        receiver.close();
    }

    private void somethingHappens() {
        api().body(message("Charged twice")).post("/api/v1/messages").then().statusCode(202);
    }

    private String state() {
        return api().get("/api/v1/webhooks/" + id + "/deliveries").jsonPath().getString("items[0].state");
    }

    private void arrives(int calls) {
        await().atMost(SOON).until(() -> receiver.calls().size() >= calls);
    }

    private boolean signed(FakeProvider.Call call, String by) {
        Hook hook = new Hook("POST", "", call.headers(), Hooks.bytes(call.body()));
        return StandardSignature.refusal(
                        hook,
                        by,
                        Instant.ofEpochSecond(Long.parseLong(call.headers().get("webhook-timestamp"))))
                .isEmpty();
    }

    @Test
    void what_happens_is_told_and_signed() {
        somethingHappens();
        arrives(1);
        FakeProvider.Call call = receiver.calls().get(0);
        assertThat(call.body()).contains("\"type\":\"ticket.created\"", "\"ticketId\"");
        assertThat(signed(call, secret)).isTrue();
        await().atMost(SOON).until(() -> "delivered".equals(state()));
    }

    @Test
    void while_keys_are_changed_over_both_sign() {
        String fresh = api().post("/api/v1/webhooks/" + id + "/secret")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
        api().post("/api/v1/webhooks/" + id + "/test").then().statusCode(202);
        arrives(1);
        assertThat(signed(receiver.calls().get(0), fresh)).isTrue();
        assertThat(signed(receiver.calls().get(0), secret)).isTrue();
        assertThat(fresh).isNotEqualTo(secret);
    }

    @Test
    void what_fails_is_told_again_under_the_same_id() {
        receiver.first(500, "1", "");
        somethingHappens();
        arrives(2);
        assertThat(receiver.calls().get(1).headers().get("webhook-id"))
                .isEqualTo(receiver.calls().get(0).headers().get("webhook-id"));
    }

    @Test
    void a_receiver_that_is_gone_is_told_nothing_more_until_somebody_wants_it() {
        receiver.first(410, null, "");
        somethingHappens();
        arrives(1);
        await().atMost(SOON).until(() -> "dead".equals(state()));
        api().get("/api/v1/webhooks")
                .then()
                .body("items.find { it.id == " + id + " }.switchedOffBecause", containsString("410"));
        int dead =
                api().get("/api/v1/webhooks/" + id + "/deliveries").jsonPath().getInt("items[0].id");
        api().get("/api/v1/deliveries?state=dead")
                .then()
                .body("items.find { it.id == " + dead + " }.kind", equalTo("webhook"));
        api().body(Map.of("url", receiver.url() + "/heed"))
                .put("/api/v1/webhooks/" + id)
                .then()
                .statusCode(200);
        api().post("/api/v1/deliveries/" + dead + "/replay").then().statusCode(200);
        await().atMost(SOON).until(() -> "delivered".equals(state()));
    }

    @Test
    void secrets_are_shown_once() {
        api().get("/api/v1/webhooks")
                .then()
                .body(not(containsString(secret)))
                .body("items.find { it.id == " + id + " }.secret", nullValue());
    }

    @Test
    void a_wrong_form_is_refused_by_name() {
        api().body(Map.of("events", List.of("ticket.created")))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("url"));
        api().body(Map.of("url", "https://8.8.8.8", "events", List.of("ticket.exploded")))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("events"));
        api().body(Map.of("url", "not an address"))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("url"));
        api().post("/api/v1/webhooks/999999999/test").then().statusCode(404);
    }
}
