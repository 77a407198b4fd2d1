package io.heed.journey;

import static io.heed.testkit.World.KEY;
import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.heed.intake.FakeProvider;
import io.heed.learning.TrainingRow;
import io.heed.simulation.SimulationRequest;
import io.heed.simulation.SimulationRow;
import io.heed.testkit.Visitor;
import io.heed.ticket.Ticket;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A house that has been lived in: something stands on each page, also on those that are empty on good days. */
final class House implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String HISTORY = """
            Vorgang,Subject,Status,Requester,Requester email,Group,Created at,Description
            1,Reader broken,Solved,Rui Nobre,rui@gate.example,Hardware,2024-03-02 10:00,It does not turn on.
            2,No date,Solved,Rui Nobre,rui@gate.example,Hardware,once upon a time,When was it?
            """;

    private final String name = "gate-" + System.nanoTime();
    private final Visitor admin;
    private final FakeProvider provider;
    private final long webhook;
    private final long team;
    private final long newcomer;
    private final String invitation;
    private final String wall;

    /** @param username an admin */
    House(String username) throws IOException {
        admin = Visitor.signedIn(username);
        // Telegram as it is to somebody who has blocked the bot
        provider = new FakeProvider("{\"ok\":false,\"error_code\":403,\"description\":\"bot was blocked by the user\"}")
                .on("/sendMessage", 403, "{\"ok\":false,\"error_code\":403,\"description\":\"blocked\"}");
        api().body(Map.of("secretToken", "s3cret", "botToken", "1:x", "apiBaseUrl", provider.url()))
                .put("/api/v1/channels/telegram/" + name)
                .then()
                .statusCode(200);
        api().body(Map.of(
                        "secret", "a-word-of-our-own-for-tests",
                        "allowedOrigins", List.of("https://shop.example"),
                        "title", "Café Lisboa"))
                .put("/api/v1/channels/web/" + name)
                .then()
                .statusCode(200);
        webhook = api().body(Map.of("url", provider.url() + "/heed", "events", List.of("ticket.closed")))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        api().post("/api/v1/webhooks/" + webhook + "/test");
        team = api().body(Map.of("name", name, "members", List.of(), "queues", List.of("payments")))
                .post("/api/v1/teams")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        String invited = said("/board/people", Map.of("username", name, "name", "Nia Novak", "role", "agent"));
        invitation = found("/(invitations/[\\w-]{30,})", invited);
        newcomer = Long.parseLong(found("/board/people/(\\d+)", invited));
        wall = found("/(wall/[\\w-]{30,})", said("/board/walls", Map.of("name", "North wall")));
    }

    String invitation() {
        return invitation;
    }

    String wall() {
        return wall;
    }

    String widget() {
        return "widget/" + name;
    }

    /** Pages of one thing each, where there is one such thing. */
    List<String> ofOneThing() {
        return List.of(
                "board/channels/telegram/" + name,
                "board/channels/web/" + name,
                "board/webhooks/" + webhook,
                "board/teams/" + team,
                "board/history/imports/" + broughtHistory(),
                "simulations/" + simulation(),
                "models/trainings/" + training());
    }

    /** Calls that nobody can read, a reply that nobody took. */
    List<String> stuck() {
        told("{\"update_id\":1,\"message\":\"<b>no update</b>\"}", "s3cret");
        told("{}", "guessed");
        told(
                "{\"update_id\":2,\"message\":{\"message_id\":7,\"date\":1760000000,\"text\":\"Is anybody there?\","
                        + "\"chat\":{\"id\":4711,\"type\":\"private\"},\"from\":{\"id\":4711,\"first_name\":\"Ana\"}}}",
                "s3cret");
        await().atMost(SOON).until(() -> ticketOfTelegram() > 0);
        api().body(Map.of("kind", "reply", "text", "Good morning, we are looking into it."))
                .post("/api/v1/tickets/" + ticketOfTelegram() + "/messages");
        await().atMost(SOON)
                .until(() -> admin.open("/board/dead-letters").asString().contains(", " + name));
        await().atMost(SOON)
                .until(() -> admin.open("/board/unreadable").asString().contains(", " + name));
        return List.of("board/unreadable", "board/dead-letters", "board/channels");
    }

    private long ticketOfTelegram() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Ticket.<Ticket>find("account", name)
                        .firstResultOptional()
                        .map(ticket -> ticket.id)
                        .orElse(0L));
    }

    private void told(String body, String secret) {
        given().header("X-Telegram-Bot-Api-Secret-Token", secret)
                .contentType("application/json")
                .body(body)
                .post("/hooks/telegram/" + name);
    }

    private long broughtHistory() {
        return given().header("Authorization", "Bearer " + KEY)
                .contentType("text/csv")
                .queryParam("source", name)
                .body(HISTORY)
                .post("/api/v1/imports")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    /** One agent, one ticket, two policies: enough for its tables and charts. */
    private static long simulation() {
        long id = QuarkusTransaction.requiringNew().call(() -> {
            SimulationRow row = new SimulationRow();
            row.state = SimulationRow.State.running;
            row.request = new SimulationRequest(
                    List.of(new SimulationRequest.Agent("ana", 1.0, null, null)),
                    List.of(new SimulationRequest.Arrival(0.0, "mail", 1.0, null, 60.0, 1.0, null, 60.0, null)),
                    List.of("heed", "fifo"),
                    1L);
            row.byName = "Lena Vogt";
            row.createdAt = Instant.now().minus(Duration.ofHours(1));
            row.touchedAt = row.createdAt;
            row.persist();
            return row.id;
        });
        await().atMost(SOON)
                .until(() -> "done"
                        .equals(api().get("/api/v1/simulations/" + id)
                                .jsonPath()
                                .getString("state")));
        return id;
    }

    private static long training() {
        return QuarkusTransaction.requiringNew().call(() -> {
            TrainingRow row = new TrainingRow();
            row.state = TrainingRow.State.failed;
            row.tasks = List.of("urgency");
            row.note = "After the October fair";
            row.byName = "Lena Vogt";
            row.createdAt = Instant.now().minus(Duration.ofHours(1));
            row.touchedAt = row.createdAt;
            row.startedAt = row.createdAt;
            row.endedAt = Instant.now();
            row.epochs = List.of(
                    new TrainingRow.Epoch(1, "en", 0.9, 0.95, Map.of("urgency", 0.95)),
                    new TrainingRow.Epoch(2, "en", 0.6, 0.8, Map.of("urgency", 0.8)));
            row.reason = "It broke off 3 times, each time without a word: the program ended meanwhile."
                    + " The version in force was not touched.";
            row.persist();
            return row.id;
        });
    }

    long customer(long ticket) {
        return QuarkusTransaction.requiringNew().call(() -> Ticket.<Ticket>findById(ticket).customer.id);
    }

    /** An incident of this ticket that a reply has gone to. */
    static String incident(long ticket) {
        long id = api().body(Map.of("name", "Card payments fail", "tickets", List.of(ticket)))
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        api().header("Idempotency-Key", "gate-" + id)
                .body(Map.of("text", "Payments work again. We are sorry for the trouble."))
                .post("/api/v1/incidents/" + id + "/replies")
                .then()
                .statusCode(200);
        return "board/radar/incidents/" + id;
    }

    static void writes(String id, String name, String text) {
        Map<String, Object> message = message(text);
        message.put("customer", Map.of("externalId", id, "name", name));
        api().body(message).post("/api/v1/messages").then().statusCode(202);
    }

    private String said(String page, Map<String, ?> fields) {
        return admin.send(page, page, fields).statusCode(200).extract().asString();
    }

    private static String found(String what, String page) {
        Matcher matcher = Pattern.compile(what).matcher(page);
        if (!matcher.find()) throw new AssertionError("There is no " + what);
        return matcher.group(1);
    }

    @Override
    public void close() {
        admin.send("/board/people/" + newcomer, "/board/people/" + newcomer + "/departure", Map.of());
        api().delete("/api/v1/webhooks/" + webhook);
        api().delete("/api/v1/teams/" + team);
        for (String channel : List.of("telegram", "web")) api().delete("/api/v1/channels/" + channel + "/" + name);
        provider.close();
    }
}
