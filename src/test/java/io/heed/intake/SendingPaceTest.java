package io.heed.intake;

import static io.heed.testkit.World.api;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.heed.testkit.PostgresResource;
import io.heed.ticket.Actor;
import io.heed.ticket.Ticket;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Leave to send, as all instances take it from one place, and what a provider's "too many" does. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SendingPaceTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Instant NOW = Instant.parse("2126-03-02T09:00:00Z");

    @Inject
    SendingPace paces;

    @Inject
    Replies replies;

    private FakeProvider telegram;
    private String account;

    @BeforeEach
    void there_is_an_account() throws IOException {
        telegram = new FakeProvider("{\"ok\":true,\"result\":{\"message_id\":1}}");
        account = "pace-" + System.nanoTime();
        api().body(Map.of("secretToken", "s", "botToken", "1:a", "apiBaseUrl", telegram.url()))
                .put("/api/v1/channels/telegram/" + account)
                .then()
                .statusCode(200);
    }

    @AfterEach
    void the_provider_goes() {
        telegram.close();
    }

    private boolean leave(String peer, Pace pace, Instant at) {
        Outbound reply = new Outbound();
        reply.channel = "telegram";
        reply.account = account;
        reply.peer = peer;
        return QuarkusTransaction.requiringNew().call(() -> paces.leave(reply, pace, at));
    }

    @Test
    void so_many_may_go_at_once_and_then_one_a_step() {
        Pace pace = new Pace(Duration.ofMillis(100), 10, Duration.ZERO, 1);
        for (int i = 0; i < 10; i++)
            assertThat(leave(null, pace, NOW)).as("message " + i).isTrue();
        assertThat(leave(null, pace, NOW)).isFalse();
        assertThat(leave(null, pace, NOW.plusMillis(99))).isFalse();
        assertThat(leave(null, pace, NOW.plusMillis(100))).isTrue();
        assertThat(leave(null, pace, NOW.plusMillis(100))).isFalse();
        Instant rested = NOW.plusSeconds(60);
        assertThat(IntStream.range(0, 20).filter(i -> leave(null, pace, rested)).count())
                .isEqualTo(10);
    }

    @Test
    void no_second_has_more_than_its_number_wherever_one_begins_to_count() {
        Pace pace = Pace.perSecond(30);
        List<Instant> left = new ArrayList<>();
        for (Instant at = NOW; at.isBefore(NOW.plusSeconds(3)); at = at.plusMillis(10))
            if (leave(null, pace, at)) left.add(at);
        assertThat(left).hasSizeBetween(70, 90);
        for (Instant from : left)
            assertThat(left.stream()
                            .filter(at -> !at.isBefore(from) && at.isBefore(from.plusSeconds(1)))
                            .count())
                    .isLessThanOrEqualTo(30);
    }

    @Test
    void one_peer_waits_while_another_is_served() {
        Pace pace = Pace.FREE.perPeer(Duration.ofSeconds(1), 1);
        assertThat(leave("7", pace, NOW)).isTrue();
        assertThat(leave("7", pace, NOW.plusMillis(500))).isFalse();
        assertThat(leave("8", pace, NOW.plusMillis(500))).isTrue();
        assertThat(leave("7", pace, NOW.plusSeconds(1))).isTrue();
    }

    @Test
    void senders_that_race_get_no_more_leaves_than_there_are() throws Exception {
        Pace pace = new Pace(Duration.ofMillis(200), 5, Duration.ZERO, 1);
        List<Callable<Boolean>> senders = new ArrayList<>();
        for (int i = 0; i < 16; i++) senders.add(() -> leave(null, pace, NOW));
        ExecutorService pool = Executors.newFixedThreadPool(8);
        int got = 0;
        try {
            for (Future<Boolean> one : pool.invokeAll(senders)) if (one.get()) got++;
        } finally {
            pool.shutdownNow();
        }
        assertThat(got).isEqualTo(5);
    }

    @Test
    void a_provider_that_has_had_enough_is_left_alone_by_the_whole_account_and_then_gets_everything() {
        long one = ticket(71);
        long two = ticket(72);
        telegram.first(429, null, "{\"ok\":false,\"parameters\":{\"retry_after\":6}}");
        Instant began = Instant.now();
        reply(one, "first");
        await().atMost(SOON).until(() -> telegram.calls().size() == 1);
        reply(two, "second, to somebody else");
        await().atMost(SOON).until(() -> telegram.calls().size() == 3);
        assertThat(Duration.between(began, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(6));
        assertThat(telegram.calls().stream().skip(1).map(FakeProvider.Call::body))
                .anyMatch(body -> body.contains("first"))
                .anyMatch(body -> body.contains("second"));
    }

    @Test
    void replies_to_one_chat_keep_their_order_and_their_distance() {
        long ticket = ticket(73);
        Instant began = Instant.now();
        for (String text : List.of("one", "two", "three")) reply(ticket, text);
        await().atMost(SOON).until(() -> telegram.calls().size() == 3);
        assertThat(Duration.between(began, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
        assertThat(telegram.calls().stream().map(call -> call.body().replaceAll(".*\"text\":\"([a-z]+)\".*", "$1")))
                .containsExactly("one", "two", "three");
    }

    private long ticket(int chat) {
        given().header("X-Telegram-Bot-Api-Secret-Token", "s")
                .contentType("application/json")
                .body("{\"update_id\":" + chat + ",\"message\":{\"message_id\":1,\"date\":1700000000,\"chat\":{\"id\":"
                        + chat + "},\"from\":{\"id\":" + chat + "},\"text\":\"hello\"}}")
                .post("/hooks/telegram/" + account)
                .then()
                .statusCode(200);
        await().atMost(SOON)
                .until(() -> QuarkusTransaction.requiringNew()
                        .call(() ->
                                Ticket.latestOf("telegram", account, "" + chat).isPresent()));
        return QuarkusTransaction.requiringNew()
                .call(() -> Ticket.latestOf("telegram", account, "" + chat).orElseThrow().id);
    }

    private void reply(long ticket, String text) {
        QuarkusTransaction.requiringNew()
                .run(() -> replies.reply(Ticket.byId(ticket).orElseThrow(), Actor.system("test"), text));
    }
}
