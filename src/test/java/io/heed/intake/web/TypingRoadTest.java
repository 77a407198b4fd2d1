package io.heed.intake.web;

import static io.heed.testkit.World.api;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.heed.intake.FakeProvider;
import io.heed.intake.Typing;
import io.heed.testkit.PostgresResource;
import io.heed.ticket.Ticket;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** That somebody is writing: from the visitor to the desk, from the desk to the visitor, and from instance to instance. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class TypingRoadTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Typing typing;

    @Inject
    DataSource database;

    @TestHTTPResource("/")
    URL home;

    private final String account = "typing-" + System.nanoTime();
    private final String hook = "/hooks/web/" + account;

    private String visitor() {
        api().body(Map.of("secret", "a-word-of-our-own-for-tests", "allowedOrigins", List.of("https://shop.example")))
                .put("/api/v1/channels/web/" + account)
                .then()
                .statusCode(200);
        return given().post(hook + "/visitors").then().statusCode(200).extract().path("token");
    }

    private void say(String token, String id) {
        given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(Map.of("id", id, "text", "Where is my order?"))
                .post(hook)
                .then()
                .statusCode(200);
    }

    private long ticket(String account) {
        return await().atMost(SOON)
                .until(
                        () -> QuarkusTransaction.requiringNew()
                                .call(() -> Ticket.<Ticket>find("account", account)
                                        .firstResultOptional()
                                        .map(ticket -> ticket.id)),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private int types(String token) {
        return given().header("Authorization", "Bearer " + token)
                .post(hook + "/typing")
                .statusCode();
    }

    private static ValidatableResponse agent(long ticket, Map<String, String> body) {
        return api().body(body).post("/api/v1/tickets/" + ticket + "/typing").then();
    }

    @Test
    void a_visitor_who_types_is_seen_until_the_words_are_there() {
        String token = visitor();
        assertThat(types(token)).as("without a conversation").isEqualTo(204);
        assertThat(types("guess")).isEqualTo(401);
        say(token, "m-1");
        long ticket = ticket(account);
        assertThat(typing.customerTypes(ticket)).isFalse();
        assertThat(types(token)).isEqualTo(204);
        api().get("/api/v1/tickets/" + ticket + "/typing")
                .then()
                .statusCode(200)
                .body("customer", equalTo(true))
                .body("agents", empty());
        say(token, "m-2");
        await().atMost(SOON).until(() -> !typing.customerTypes(ticket));
    }

    @Test
    void a_visitor_sees_who_is_writing_where_the_chat_asks_for_it() throws Exception {
        String token = visitor();
        say(token, "m-1");
        long ticket = ticket(account);
        String stream = home + hook.substring(1) + "/stream";
        try (Ear asks = new Ear(stream + "?typing=yes", token, null);
                Ear old = new Ear(stream, token, null)) {
            await().atMost(SOON)
                    .until(() -> asks.heard().size() == 1 && old.heard().size() == 1);
            agent(ticket, Map.of("who", "agent", "name", "Ines Duarte")).statusCode(204);
            api().get("/api/v1/tickets/" + ticket + "/typing").then().body("agents", contains("Ines Duarte"));
            await().atMost(SOON).until(() -> asks.heard().size() == 2);
            Ear.Event event = asks.heard().get(1);
            assertThat(event.name()).isEqualTo("typing");
            assertThat(event.id()).isEqualTo(asks.heard().get(0).id());
            assertThat(event.data())
                    .contains("\"author\":\"Ines Duarte\"", "\"seconds\":6")
                    .doesNotContain(account);
            say(token, "m-2");
            await().atMost(SOON).until(() -> old.heard().size() == 2);
            assertThat(old.heard()).extracting(Ear.Event::name).containsOnly("visitor");
        }
    }

    @Test
    void a_provider_is_told_once_while_its_indicator_lasts() throws Exception {
        try (FakeProvider telegram = new FakeProvider("{\"ok\":true,\"result\":true}")) {
            api().body(Map.of("secretToken", "s", "botToken", "1:a", "apiBaseUrl", telegram.url()))
                    .put("/api/v1/channels/telegram/" + account)
                    .then()
                    .statusCode(200);
            given().contentType("application/json")
                    .header("X-Telegram-Bot-Api-Secret-Token", "s")
                    .body("{\"update_id\":1,\"message\":{\"message_id\":1,\"date\":1700000000,\"chat\":{\"id\":77},"
                            + "\"from\":{\"id\":77,\"first_name\":\"Ines\"},\"text\":\"the reader is down\"}}")
                    .post("/hooks/telegram/" + account)
                    .then()
                    .statusCode(200);
            long ticket = ticket(account);
            for (int i = 0; i < 3; i++) typing.agentTypes(ticket, "Ines Duarte");
            await().atMost(SOON).until(() -> !telegram.calls().isEmpty());
            FakeProvider.Call call = telegram.calls().get(0);
            assertThat(call.path()).endsWith("/bot1:a/sendChatAction");
            assertThat(call.body()).contains("\"chat_id\":\"77\"", "\"action\":\"typing\"");
            assertThat(telegram.calls()).hasSize(1);
        }
    }

    @Test
    void what_another_instance_has_heard_is_known_here() throws SQLException {
        String token = visitor();
        say(token, "m-1");
        long ticket = ticket(account);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_notify('heed_whisper', 'typing + " + ticket + " Bo Lind')");
            statement.execute("select pg_notify('heed_whisper', 'typing nonsense')");
            statement.execute("select pg_notify('heed_whisper', 'typing + " + ticket + " ')");
        }
        await().atMost(SOON).until(() -> typing.customerTypes(ticket));
        assertThat(typing.agentsTyping(ticket)).containsExactly("Bo Lind");
        typing.agentRests(ticket, "Bo Lind");
        assertThat(typing.agentsTyping(ticket)).isEmpty();
    }

    @Test
    void what_is_wrong_in_a_signal_is_told_by_name() {
        String token = visitor();
        say(token, "m-1");
        long ticket = ticket(account);
        agent(ticket, Map.of()).statusCode(400).body("errors[0].field", equalTo("who"));
        agent(ticket, Map.of("who", "nobody")).statusCode(400).body("errors[0].field", equalTo("who"));
        agent(ticket, Map.of("who", "agent")).statusCode(400).body("errors[0].field", equalTo("name"));
        agent(ticket, Map.of("who", "agent", "name", "a\0b")).statusCode(400).body("errors[0].field", equalTo("name"));
        agent(ticket, Map.of("who", "agent", "name", "x".repeat(201)))
                .statusCode(400)
                .body("errors[0].field", equalTo("name"));
        agent(Long.MAX_VALUE, Map.of("who", "customer")).statusCode(404);
        given().get("/api/v1/tickets/" + ticket + "/typing").then().statusCode(401);
    }
}
