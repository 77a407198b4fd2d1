package io.heed.intake.web;

import static io.heed.testkit.World.api;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.heed.intake.Hmac;
import io.heed.intake.Outbound;
import io.heed.intake.Replies;
import io.heed.testkit.PostgresResource;
import io.heed.ticket.Actor;
import io.heed.ticket.Message;
import io.heed.ticket.Ticket;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A visitor's way: a token, words, a ticket, the answer on the stream, and nothing of anybody else's. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class WebRoadTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String SECRET = "a-word-of-our-own-for-tests";
    private static final String SHOP = "https://shop.example";
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Inject
    Replies replies;

    @TestHTTPResource("/")
    URL home;

    private String account;
    private String hook;

    @BeforeEach
    void there_is_an_account() {
        account = "site-" + System.nanoTime();
        hook = "/hooks/web/" + account;
        put(Map.of("secret", SECRET, "allowedOrigins", List.of(SHOP, "http://localhost:4000")))
                .statusCode(200);
    }

    private ValidatableResponse put(Map<String, Object> settings) {
        return api().body(settings).put("/api/v1/channels/web/" + account).then();
    }

    private String stranger() {
        return given().post(hook + "/visitors").then().statusCode(200).extract().path("token");
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    private ValidatableResponse say(String token, String id, String text) {
        return as(token).body(Map.of("id", id, "text", text)).post(hook).then();
    }

    private List<Ticket> tickets() {
        return QuarkusTransaction.requiringNew().call(() -> Ticket.list("account = ?1 order by id", account));
    }

    private long ticketWith(int messages) {
        await().atMost(SOON)
                .until(() -> tickets().stream()
                                .mapToInt(ticket -> texts(ticket.id).size())
                                .sum()
                        == messages);
        return tickets().get(0).id;
    }

    private static List<String> texts(long ticket) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Message.ofTicket(ticket).stream()
                        .map(message -> message.text)
                        .toList());
    }

    private long reply(long ticket, String text) {
        return QuarkusTransaction.requiringNew()
                .call(() -> replies.reply(Ticket.byId(ticket).orElseThrow(), new Actor(1L, "Ines Duarte"), text))
                .id;
    }

    private static Outbound outbound(long message) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Outbound.ofMessage(message).orElseThrow());
    }

    @Test
    void a_visitors_words_become_a_ticket_and_a_redelivery_changes_nothing() {
        String token = stranger();
        for (int i = 0; i < 3; i++)
            say(token, "m-1", "Where is my order?").statusCode(200).body("status", equalTo("stored"));
        say(token, account, "It is three days late.").statusCode(200);
        long ticket = ticketWith(2);
        assertThat(texts(ticket)).containsExactly("Where is my order?", "It is three days late.");
        assertThat(tickets()).hasSize(1);
        api().get("/api/v1/tickets?externalId=" + account).then().body("items.id", contains((int) ticket));
    }

    @Test
    void two_visitors_may_use_the_same_ids() {
        say(stranger(), "1", "first visitor").statusCode(200);
        say(stranger(), "1", "second visitor").statusCode(200);
        await().atMost(SOON).until(() -> tickets().size() == 2);
    }

    @Test
    void a_reply_is_seen_on_the_stream_and_its_marks_come_back() throws Exception {
        String token = stranger();
        say(token, "m-1", "Where is my order?").statusCode(200);
        long ticket = ticketWith(1);
        try (Ear ear = new Ear(home + hook.substring(1) + "/stream", token, null)) {
            assertThat(ear.status()).isEqualTo(200);
            await().atMost(SOON).until(() -> ear.heard().size() == 1);
            assertThat(ear.heard().get(0).name()).isEqualTo("visitor");
            assertThat(ear.heard().get(0).data()).contains("\"id\":\"m-1\"");
            long answer = reply(ticket, "On its way since this morning.");
            await().atMost(SOON).until(() -> ear.heard().size() == 2);
            Ear.Event event = ear.heard().get(1);
            assertThat(event.name()).isEqualTo("agent");
            assertThat(event.data()).contains("On its way since this morning.", "\"author\":\"Ines Duarte\"");
            await().atMost(SOON).until(() -> outbound(answer).state == Outbound.State.sent);
            for (int i = 0; i < 2; i++) mark(token, "delivered", event.id()).statusCode(204);
            await().atMost(SOON).until(() -> outbound(answer).state == Outbound.State.delivered);
            mark(token, "read", event.id()).statusCode(204);
            await().atMost(SOON).until(() -> outbound(answer).state == Outbound.State.read);
        }
    }

    private ValidatableResponse mark(String token, String what, String number) {
        return as(token)
                .body("{\"" + what + "\":" + number + "}")
                .post(hook + "/marks")
                .then();
    }

    @Test
    void after_a_cut_the_stream_goes_on_where_it_was_with_nothing_missed_and_nothing_twice() throws Exception {
        String token = stranger();
        say(token, "m-1", "hello").statusCode(200);
        long ticket = ticketWith(1);
        String last;
        try (Ear ear = new Ear(home + hook.substring(1) + "/stream", token, null)) {
            reply(ticket, "one");
            await().atMost(SOON).until(() -> ear.heard().size() == 2);
            last = ear.heard().get(1).id();
        }
        for (String words : List.of("two", "three", "four")) reply(ticket, words);
        try (Ear ear = new Ear(home + hook.substring(1) + "/stream", token, last)) {
            reply(ticket, "five");
            await().atMost(SOON).until(() -> ear.heard().size() >= 4);
            assertThat(ear.heard()).hasSize(4);
            for (String words : List.of("two", "three", "four", "five"))
                assertThat(ear.heard())
                        .filteredOn(event -> event.data().contains("\"text\":\"" + words + "\""))
                        .hasSize(1);
            assertThat(ear.heard().stream().map(event -> Long.valueOf(event.id())))
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
        as(token)
                .get(hook + "/messages")
                .then()
                .statusCode(200)
                .body("items.text", contains("hello", "one", "two", "three", "four", "five"))
                .body("items[0].from", equalTo("visitor"))
                .body("lastEventId", greaterThan(0));
        as(token).get(hook + "/messages?after=" + last).then().body("items", hasSize(4));
        as(token)
                .header("Last-Event-ID", "yesterday")
                .get(hook + "/stream")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("Last-Event-ID"));
    }

    @Test
    void nobody_reads_another_visitors_conversation() {
        String token = stranger();
        say(token, "m-1", "my card number is secret").statusCode(200);
        ticketWith(1);
        as(stranger()).get(hook + "/messages").then().statusCode(200).body("items", hasSize(0));
        for (String wrong : List.of("", "guess", token.substring(0, token.length() - 2))) {
            as(wrong).get(hook + "/messages").then().statusCode(401).contentType("application/problem+json");
            as(wrong).get(hook + "/stream").then().statusCode(401);
            as(wrong).body("{\"id\":\"x\",\"text\":\"x\"}").post(hook).then().statusCode(401);
        }
        given().get(hook + "/messages").then().statusCode(401).body("detail", containsString("Bearer"));
        String elsewhere = account;
        there_is_an_account();
        assertThat(account).isNotEqualTo(elsewhere);
        as(token).get(hook + "/messages").then().statusCode(401);
    }

    @Test
    void only_pages_of_the_allowed_origins_are_answered() {
        String token = stranger();
        given().header("Origin", SHOP)
                .header("Access-Control-Request-Method", "POST")
                .options(hook)
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", equalTo(SHOP))
                .header("Access-Control-Allow-Headers", containsString("Last-Event-ID"))
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Vary", containsString("Origin"));
        given().header("Origin", SHOP).options(hook + "/files").then().statusCode(204);
        as(token)
                .header("Origin", SHOP)
                .body("{\"id\":\"m\",\"text\":\"hello\"}")
                .post(hook)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(SHOP));
        as("wrong")
                .header("Origin", SHOP)
                .get(hook + "/messages")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", equalTo(SHOP));
        for (String foreign : List.of("https://evil.example", "https://shop.example.evil.example", "null")) {
            given().header("Origin", foreign)
                    .options(hook)
                    .then()
                    .statusCode(403)
                    .header("Access-Control-Allow-Origin", nullValue());
            as(token)
                    .header("Origin", foreign)
                    .body("{\"id\":\"n\",\"text\":\"hello\"}")
                    .post(hook)
                    .then()
                    .statusCode(403)
                    .header("Access-Control-Allow-Origin", nullValue());
        }
        given().get("/hooks/web/nobody").then().statusCode(404);
    }

    @Test
    void a_user_the_site_has_signed_for_is_known_by_name_wherever_they_write_from() {
        String claims = "{\"sub\":\"42\",\"name\":\"Tomás Ferreira\",\"email\":\"tomas@cafe.example\",\"exp\":"
                + (Instant.now().getEpochSecond() + 600) + "}";
        String first = identified(claims, SECRET)
                .statusCode(200)
                .body("known", equalTo(true))
                .extract()
                .path("token");
        String second = identified(claims, SECRET).statusCode(200).extract().path("token");
        say(first, "m-1", "from the shop").statusCode(200);
        ticketWith(1);
        say(second, "m-2", "from the train").statusCode(200);
        long ticket = ticketWith(2);
        api().get("/api/v1/tickets/" + ticket)
                .then()
                .body("customer.name", equalTo("Tomás Ferreira"))
                .body("customer.email", equalTo("tomas@cafe.example"));
        identified(claims, "another secret").statusCode(401).body("detail", containsString("not signed"));
        as(first).post(hook + "/visitors").then().statusCode(401).body("detail", containsString("identity"));
    }

    @Test
    void an_address_proves_who_somebody_is_only_where_the_site_has_verified_it() {
        String address = "ines-" + System.nanoTime() + "@cafe.example";
        int first = customerOf("1", address, ",\"email_verified\":true");
        int second = customerOf("2", address, ",\"email_verified\":true");
        api().get("/api/v1/customers/" + first)
                .then()
                .body("identities.id", contains(first, second))
                .body("merges[0].why", containsString("the same address, proved by web (the site)"));
        for (String word : List.of("", ",\"email_verified\":false", ",\"email_verified\":\"true\"")) {
            int other = customerOf("3" + word.length(), address, word);
            api().get("/api/v1/customers/" + other).then().body("identities.id", contains(other));
        }
        api().get("/api/v1/customers/" + first).then().body("identities", hasSize(2));
    }

    /** The id of the customer that a user of the site becomes by writing. */
    private int customerOf(String user, String address, String verified) {
        String claims = "{\"sub\":\"" + user + "\",\"name\":\"Ines\",\"email\":\"" + address + "\",\"exp\":"
                + (Instant.now().getEpochSecond() + 600) + verified + "}";
        String token = identified(claims, SECRET).statusCode(200).extract().path("token");
        int before = tickets().size();
        say(token, "m-1", "Where is my order?").statusCode(200);
        await().atMost(SOON).until(() -> tickets().size() == before + 1);
        return tickets().get(before).customer.id.intValue();
    }

    private ValidatableResponse identified(String claims, String secret) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String signed = base64.encodeToString(Hmac.bytes("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")) + "."
                + base64.encodeToString(Hmac.bytes(claims));
        String identity = signed + "."
                + base64.encodeToString(Hmac.sha256(secret, Hmac.bytes(signed)).bytes());
        return given().contentType("application/json")
                .body(Map.of("identity", identity))
                .post(hook + "/visitors")
                .then();
    }

    @Test
    void a_strangers_token_is_made_anew_for_the_same_stranger() {
        String token = stranger();
        say(token, "m-1", "hello").statusCode(200);
        ticketWith(1);
        String fresh = as(token)
                .post(hook + "/visitors")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
        as(fresh).get(hook + "/messages").then().body("items", hasSize(1));
    }

    @Test
    void what_a_browser_sends_wrong_is_told_by_name() {
        String token = stranger();
        say(token, "m-1", "x".repeat(10_001)).statusCode(400).body("errors[0].field", equalTo("text"));
        say(token, "m-1", " ").statusCode(400).body("errors[0].field", equalTo("text"));
        say(token, "m-1", "a\0b").statusCode(400).body("errors[0].field", equalTo("text"));
        say(token, "", "hello").statusCode(400).body("errors[0].field", equalTo("id"));
        say(token, "two words", "hello").statusCode(400).body("errors[0].field", equalTo("id"));
        for (String body : List.of("", "not json", "[]", "\"text\"", "{\"id\":"))
            as(token).body(body).post(hook).then().statusCode(400).contentType("application/problem+json");
        as(token)
                .body("{\"id\":7,\"text\":\"x\"}")
                .post(hook)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("id"));
        for (String files : List.of("\"12\"", "[-1]", "[1e308]", "[1.5]", "[null]", "[[]]", "[99999999999999999999]"))
            as(token)
                    .body("{\"id\":\"f\",\"text\":\"x\",\"files\":" + files + "}")
                    .post(hook)
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", containsString("files"));
        as(token)
                .body("{\"read\":-1}")
                .post(hook + "/marks")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("read"));
    }

    @Test
    void a_flood_of_one_visitor_is_told_when_to_come_back_and_others_are_not_touched() {
        String token = stranger();
        List<Response> answers = IntStream.range(0, 60)
                .mapToObj(i -> as(token).get(hook + "/messages"))
                .toList();
        assertThat(answers).extracting(Response::statusCode).contains(200, 429);
        for (Response answer : answers)
            assertThat(answer.header("Retry-After") != null).isEqualTo(answer.statusCode() == 429);
        as(stranger()).get(hook + "/messages").then().statusCode(200);
    }

    @Test
    void a_file_is_the_visitors_own_and_reaches_the_ticket_with_its_message() {
        String token = stranger();
        int file = as(token)
                .contentType("application/octet-stream")
                .body(PNG)
                .post(hook + "/files?name=receipt.exe")
                .then()
                .statusCode(201)
                .body("mediaType", equalTo("image/png"))
                .body("picture", equalTo(true))
                .extract()
                .path("id");
        String other = stranger();
        as(other).get(hook + "/files/" + file).then().statusCode(404);
        as(other)
                .body("{\"id\":\"m-1\",\"text\":\"mine\",\"files\":[" + file + "]}")
                .post(hook)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("files[0]"));
        as(token)
                .body("{\"id\":\"m-1\",\"text\":\"\",\"files\":[" + file + "]}")
                .post(hook)
                .then()
                .statusCode(200);
        long ticket = ticketWith(1);
        api().get("/api/v1/tickets/" + ticket)
                .then()
                .body("messages[0].attachments[0].name", equalTo("receipt.exe"))
                .body("messages[0].attachments[0].url", equalTo("/api/v1/files/" + file));
        as(token).get(hook + "/messages").then().body("items[0].files[0].id", equalTo(file));
        assertThat(as(token)
                        .get(hook + "/files/" + file)
                        .then()
                        .statusCode(200)
                        .header("Content-Security-Policy", containsString("sandbox"))
                        .extract()
                        .asByteArray())
                .isEqualTo(PNG);
        as(token)
                .contentType("application/octet-stream")
                .body(new byte[10 * 1024 * 1024 + 1])
                .post(hook + "/files?name=large")
                .then()
                .statusCode(413)
                .body("detail", containsString("10 MB"));
        as(token).post(hook + "/files").then().statusCode(400);
        given().body(PNG).post(hook + "/files").then().statusCode(401);
    }

    @Test
    void an_account_is_checked_setting_by_setting_and_its_secret_never_comes_out() {
        put(Map.of("secret", "short")).statusCode(400).body("errors[0].field", equalTo("secret"));
        put(Map.of("allowedOrigins", List.of("*"))).statusCode(400).body("errors[0].field", equalTo("allowedOrigins"));
        put(Map.of("allowedOrigins", List.of(7))).statusCode(400).body("errors[0].field", equalTo("allowedOrigins"));
        put(Map.of("allowedOrigins", List.of())).statusCode(400).body("errors[0].field", equalTo("allowedOrigins"));
        put(Map.of("colour", "red")).statusCode(400).body("errors[0].field", equalTo("colour"));
        put(Map.of("title", "x".repeat(61))).statusCode(400).body("errors[0].field", equalTo("title"));
        put(Map.of("title", List.of("x"))).statusCode(400).body("errors[0].field", equalTo("title"));
        put(Map.of("title", "Tiller", "colour", "#7a1f5c"))
                .statusCode(200)
                .body("settings.allowedOrigins", contains(SHOP, "http://localhost:4000"))
                .body("settings.title", equalTo("Tiller"));
        api().get("/api/v1/channels").then().body(not(containsString(SECRET)));
        given().header("Accept-Language", "zh-CN,zh;q=0.9")
                .get(hook)
                .then()
                .statusCode(200)
                .body("title", equalTo("Tiller"))
                .body("ink", equalTo("#ffffff"))
                .body("open", equalTo("打开聊天"))
                .body(not(containsString(SECRET)));
        put(Map.of("switchedOff", true)).statusCode(200);
        given().post(hook + "/visitors").then().statusCode(404);
    }
}
