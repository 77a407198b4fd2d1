package io.heed.intake;

import static io.heed.testkit.World.api;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.heed.testkit.PostgresResource;
import io.heed.ticket.Actor;
import io.heed.ticket.Message;
import io.heed.ticket.Ticket;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a provider's call to a ticket, and from a reply to the provider, over real HTTP both ways. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class HooksTest {
    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime());
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Replies replies;

    private FakeProvider provider;
    private String account;

    @BeforeEach
    void there_is_an_account() throws IOException {
        provider = new FakeProvider("{\"ok\":true,\"result\":{\"message_id\":4711}}");
        account = "bot-" + NUMBER.incrementAndGet();
        put(Map.of("secretToken", "s3cret", "botToken", "123:ABC", "apiBaseUrl", provider.url()))
                .statusCode(200);
    }

    @AfterEach
    void the_provider_goes() {
        provider.close();
    }

    private ValidatableResponse put(Map<String, Object> settings) {
        return api().body(settings).put("/api/v1/channels/telegram/" + account).then();
    }

    private ValidatableResponse call(String update) {
        return given().header("X-Telegram-Bot-Api-Secret-Token", "s3cret")
                .contentType("application/json")
                .body(update)
                .post("/hooks/telegram/" + account)
                .then();
    }

    private static String update(long id, long message, String text) {
        return "{\"update_id\":" + id + ",\"message\":{\"message_id\":" + message
                + ",\"date\":1700000000,\"chat\":{\"id\":77},\"from\":{\"id\":78,\"first_name\":\"Ines\"},\"text\":\""
                + text + "\"}}";
    }

    private InboxRow row(String externalId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> InboxRow.<InboxRow>find(
                                "channel = 'telegram' and account = ?1 and externalId = ?2", account, externalId)
                        .firstResult());
    }

    private long ticketOf(String externalId) {
        await().atMost(SOON).until(() -> row(externalId).threadedAt != null);
        return row(externalId).ticketId;
    }

    @Test
    void a_call_becomes_a_message_in_a_ticket_and_a_redelivery_changes_nothing() {
        for (int i = 0; i < 3; i++) call(update(1, 10, "the reader is down")).statusCode(200);
        call(update(2, 11, "still down")).statusCode(200);
        assertThat(ticketOf("1")).isEqualTo(ticketOf("2"));
        assertThat(row("1").deliveries).isEqualTo(3);
        assertThat(texts(ticketOf("1"))).containsExactly("the reader is down", "still down");
    }

    private static List<String> texts(long ticket) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Message.ofTicket(ticket).stream()
                        .map(message -> message.text)
                        .toList());
    }

    @Test
    void the_same_message_under_another_id_is_noted_and_not_taken_twice() {
        call(update(1, 10, "once"));
        ticketOf("1");
        call(update(2, 10, "once"));
        await().atMost(SOON).until(() -> row("2").notedAt != null);
        assertThat(texts(ticketOf("1"))).containsExactly("once");
    }

    @Test
    void an_edit_changes_the_words_and_keeps_the_former_ones() {
        call(update(1, 10, "lost my crad"));
        long ticket = ticketOf("1");
        call(
                "{\"update_id\":2,\"edited_message\":{\"message_id\":10,\"chat\":{\"id\":77},\"from\":{\"id\":78},\"text\":\"lost my card\"}}");
        await().atMost(SOON).until(() -> row("2").notedAt != null);
        assertThat(texts(ticket)).containsExactly("lost my card");
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> io.heed.ticket.MessageRevision.list("messageId", row("1").id)))
                .hasSize(1);
    }

    @Test
    void a_change_of_a_message_that_never_came_is_noted_after_a_while_and_nothing_is_lost() {
        call(
                "{\"update_id\":9,\"edited_message\":{\"message_id\":999,\"chat\":{\"id\":77},\"from\":{\"id\":78},\"text\":\"x\"}}");
        await().atMost(SOON).until(() -> row("9").notedAt != null);
        assertThat(row("9").noted).isEqualTo("a change of a message that never came");
    }

    @Test
    void a_wrong_secret_no_account_and_no_channel_are_refused_clearly() {
        given().header("X-Telegram-Bot-Api-Secret-Token", "guess")
                .body("{}")
                .post("/hooks/telegram/" + account)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("detail", containsString("X-Telegram-Bot-Api-Secret-Token"));
        given().body("{}").post("/hooks/telegram/nobody").then().statusCode(404);
        given().body("{}").post("/hooks/pigeon/main").then().statusCode(404);
    }

    @Test
    void what_cannot_be_read_is_kept_and_shown_with_its_reason() {
        call("{\"no\":\"update\"}").statusCode(200);
        call("not json at all").statusCode(200);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(api().get("/api/v1/inbox?state=unreadable")
                                .jsonPath()
                                .getList("items.findAll { it.channel == 'telegram' }.reason", String.class))
                        .contains("update_id is missing", "not the JSON it should be, line 1"));
    }

    @Test
    void a_providers_form_needs_no_token_of_ours() {
        api().body(Map.of(
                        "accountSid", "AC1",
                        "authToken", "12345",
                        "publicUrl", "https://heed.example/hooks/twilio/" + account,
                        "from", "+1555"))
                .put("/api/v1/channels/twilio/" + account)
                .then()
                .statusCode(200);
        given().contentType("application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", "AAAA")
                .body("MessageSid=SM1&From=%2B1&To=%2B2&Body=hello")
                .post("/hooks/twilio/" + account)
                .then()
                .statusCode(401)
                .body("detail", containsString("publicUrl"));
    }

    @Test
    void secrets_go_in_and_never_come_out() {
        put(Map.of("botToken", "456:DEF")).statusCode(200).body(not(containsString("456:DEF")));
        api().get("/api/v1/channels")
                .then()
                .statusCode(200)
                .body(not(containsString("456:DEF")))
                .body(not(containsString("s3cret")));
        // what is left out stays: the former secret token still opens
        call(update(5, 50, "hello")).statusCode(200);
    }

    @Test
    void a_wrong_setting_is_refused_by_name() {
        put(Map.of("botTokn", "1")).statusCode(400).body("errors[0].field", equalTo("botTokn"));
        put(Map.of("apiBaseUrl", "ftp://x")).statusCode(400).body("errors[0].field", equalTo("apiBaseUrl"));
        api().body(Map.of("botToken", "1"))
                .put("/api/v1/channels/telegram/fresh-" + account)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("secretToken"));
        api().body("[]").put("/api/v1/channels/telegram/" + account).then().statusCode(400);
        given().contentType("application/json")
                .body(Map.of("botToken", "1"))
                .put("/api/v1/channels/telegram/" + account)
                .then()
                .statusCode(401);
    }

    private Outbound reply(long ticket, String text) {
        Message message = QuarkusTransaction.requiringNew()
                .call(() -> replies.reply(Ticket.byId(ticket).orElseThrow(), Actor.system("a test"), text));
        return outbound(message.id);
    }

    private static Outbound outbound(long messageId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Outbound.ofMessage(messageId).orElseThrow());
    }

    private Outbound settled(Outbound reply, Outbound.State state) {
        await().atMost(SOON).until(() -> outbound(reply.messageId).state == state);
        return outbound(reply.messageId);
    }

    @Test
    void a_reply_reaches_the_customer_on_the_channel() {
        call(update(1, 10, "hello"));
        Outbound sent = settled(reply(ticketOf("1"), "Good morning"), Outbound.State.sent);
        assertThat(sent.providerId).isEqualTo("77:4711");
        assertThat(provider.calls()).hasSize(1);
        assertThat(provider.calls().get(0).path()).isEqualTo("/bot123:ABC/sendMessage");
        assertThat(provider.calls().get(0).body()).contains("\"chat_id\":\"77\"", "Good morning");
    }

    @Test
    void replies_leave_in_their_order_though_the_first_has_to_wait() {
        provider.first(503, null, "");
        call(update(1, 10, "hello"));
        long ticket = ticketOf("1");
        Outbound first = reply(ticket, "first");
        Outbound second = reply(ticket, "second");
        settled(second, Outbound.State.sent);
        assertThat(outbound(first.messageId).attempts).isEqualTo(2);
        assertThat(provider.calls()).hasSize(3);
        assertThat(provider.calls().get(1).body()).contains("first");
        assertThat(provider.calls().get(2).body()).contains("second");
    }

    @Test
    void a_refusal_is_shown_with_its_way_out_and_can_be_sent_again() {
        provider.first(403, null, "{\"ok\":false,\"description\":\"bot was blocked by the user\"}");
        call(update(1, 10, "hello"));
        Outbound dead = settled(reply(ticketOf("1"), "anybody there?"), Outbound.State.failed);
        api().get("/api/v1/deliveries?state=dead")
                .then()
                .statusCode(200)
                .body("items.find { it.id == " + dead.id + " }.failure", containsString("blocked"))
                .body("items.find { it.id == " + dead.id + " }.wayOut", containsString("token"));
        api().post("/api/v1/deliveries/" + dead.id + "/replay").then().statusCode(200);
        settled(dead, Outbound.State.sent);
        api().post("/api/v1/deliveries/" + dead.id + "/replay").then().statusCode(409);
        api().get("/api/v1/deliveries?state=nowhere").then().statusCode(400).body("errors[0].field", equalTo("state"));
    }

    @Test
    void an_account_that_is_switched_off_takes_nothing_and_sends_nothing() {
        call(update(1, 10, "hello"));
        long ticket = ticketOf("1");
        put(Map.of("switchedOff", true)).statusCode(200);
        call(update(2, 11, "hello?")).statusCode(404);
        assertThat(settled(reply(ticket, "late"), Outbound.State.failed).wayOut).contains("again");
        assertThat(provider.calls()).isEmpty();
    }
}
