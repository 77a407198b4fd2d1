package io.heed.dispatch;

import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;

/** Opens tickets through the door and waits for what becomes of them. */
final class OpenTickets {
    private OpenTickets() {}

    static long opened(String queue, String channel, String text) {
        Map<String, Object> message = message(text);
        message.put("queue", queue);
        message.put("channel", channel);
        String externalId = (String) message.get("externalId");
        message.put("conversation", externalId);
        api().body(message).post("/api/v1/messages").then().statusCode(202);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !found(externalId).getList("items").isEmpty());
        long id = found(externalId).getLong("items[0].id");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> "understood".equals(get(id).getString("understanding.status")));
        return id;
    }

    static long opened(String queue) {
        return opened(queue, "chat", "My refund has not arrived, please look into it");
    }

    static JsonPath inState(long ticket, String state) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> state.equals(get(ticket).getString("state")));
        return get(ticket);
    }

    /** The ticket once somebody has accepted the offer of it. */
    static JsonPath accepted(long ticket) {
        answer(inState(ticket, "offered").getLong("assignment.id"), "acceptance", 204);
        return inState(ticket, "accepted");
    }

    static String answer(long offer, String verb, int status) {
        return api().body(Map.of())
                .post("/api/v1/offers/" + offer + "/" + verb)
                .then()
                .statusCode(status)
                .extract()
                .asString();
    }

    static void waitsBecause(long ticket, String why) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            String reason = get(ticket).getString("waitingFor");
            return reason != null && reason.contains(why);
        });
    }

    static JsonPath get(long ticket) {
        return api().get("/api/v1/tickets/" + ticket)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath found(String externalId) {
        return api().get("/api/v1/tickets?externalId=" + externalId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
