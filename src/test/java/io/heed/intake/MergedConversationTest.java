package io.heed.intake;

import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.heed.testkit.PostgresResource;
import io.heed.ticket.Actor;
import io.heed.ticket.Message;
import io.heed.ticket.Ticket;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A chat that goes on in a ticket of another channel is still the chat it was to its provider. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MergedConversationTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Replies replies;

    @Inject
    Merging merging;

    private FakeProvider telegram;
    private String account;
    private long chat;
    private long target;

    @BeforeEach
    void a_chat_and_a_ticket_of_another_channel() throws IOException {
        telegram = new FakeProvider("{\"ok\":true,\"result\":{\"message_id\":900}}");
        account = "merge-" + System.nanoTime();
        api().body(Map.of("secretToken", "s", "botToken", "1:a", "apiBaseUrl", telegram.url()))
                .put("/api/v1/channels/telegram/" + account)
                .then()
                .statusCode(200);
        call(
                "{\"update_id\":1,\"message\":{\"message_id\":10,\"chat\":{\"id\":81},\"from\":{\"id\":81},\"text\":\"lost my crad\"}}");
        await().atMost(SOON).until(() -> ticketOfChat() > 0);
        chat = ticketOfChat();
        Map<String, Object> other = message("the same matter, told over REST");
        api().body(other).post("/api/v1/messages").then().statusCode(202);
        String path = "/api/v1/tickets?externalId=" + other.get("externalId");
        await().atMost(SOON)
                .until(() -> !api().get(path).jsonPath().getList("items").isEmpty());
        target = api().get(path).jsonPath().getLong("items[0].id");
    }

    @AfterEach
    void the_provider_goes() {
        telegram.close();
    }

    private void call(String update) {
        given().header("X-Telegram-Bot-Api-Secret-Token", "s")
                .contentType("application/json")
                .body(update)
                .post("/hooks/telegram/" + account)
                .then()
                .statusCode(200);
    }

    private long ticketOfChat() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Ticket.latestOf("telegram", account, "81")
                        .map(found -> found.id)
                        .orElse(0L));
    }

    private static List<String> texts(long ticket) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        Message.ofTicket(ticket).stream().map(one -> one.text).toList());
    }

    @Test
    void an_edit_of_a_message_that_has_moved_finds_it() {
        merging.merge(chat, target, Actor.system("test"));
        call(
                "{\"update_id\":2,\"edited_message\":{\"message_id\":10,\"chat\":{\"id\":81},\"from\":{\"id\":81},\"text\":\"lost my card\"}}");
        await().atMost(SOON).until(() -> texts(target).contains("lost my card"));
        assertThat(texts(chat)).containsExactly("lost my card");
    }

    @Test
    void a_reply_that_waits_while_its_ticket_is_merged_still_goes_to_its_own_chat() {
        telegram.first(503, "2", "");
        QuarkusTransaction.requiringNew()
                .run(() -> replies.reply(Ticket.byId(chat).orElseThrow(), Actor.system("test"), "which card?"));
        await().atMost(SOON).until(() -> telegram.calls().size() == 1);
        merging.merge(chat, target, Actor.system("test"));
        await().atMost(SOON).until(() -> telegram.calls().size() == 2);
        assertThat(telegram.calls().get(1).body()).contains("\"chat_id\":\"81\"", "which card?");
    }

    @Test
    void what_the_chat_says_later_stands_in_the_other_ticket_and_can_be_edited_there() {
        merging.merge(chat, target, Actor.system("test"));
        call(
                "{\"update_id\":3,\"message\":{\"message_id\":11,\"chat\":{\"id\":81},\"from\":{\"id\":81},\"text\":\"the blue on\"}}");
        await().atMost(SOON).until(() -> texts(target).contains("the blue on"));
        call(
                "{\"update_id\":4,\"edited_message\":{\"message_id\":11,\"chat\":{\"id\":81},\"from\":{\"id\":81},\"text\":\"the blue one\"}}");
        await().atMost(SOON).until(() -> texts(target).contains("the blue one"));
    }

    @Test
    void whoever_is_told_of_closures_is_told_where_it_goes_on() {
        int webhook = api().body(Map.of("url", telegram.url() + "/told", "events", List.of("ticket.closed")))
                .post("/api/v1/webhooks")
                .jsonPath()
                .getInt("id");
        merging.merge(chat, target, Actor.system("test"));
        await().atMost(SOON)
                .until(() -> telegram.calls().stream()
                        .anyMatch(call ->
                                call.path().equals("/told") && call.body().contains("\"mergedInto\":" + target)));
        api().delete("/api/v1/webhooks/" + webhook);
    }
}
