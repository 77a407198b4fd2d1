package io.heed.history;

import static io.heed.testkit.World.api;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One word that nobody else would ever say goes in by every door; after the erasure no table knows it any more. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ErasureTest {
    private static final Duration SOON = Duration.ofSeconds(90);

    @Inject
    Rows rows;

    @Inject
    World world;

    private String word;

    @BeforeEach
    void a_word_of_their_own() {
        word = "quokka" + Long.toString(System.nanoTime(), 36);
    }

    @AfterEach
    void nothing_is_left_open() {
        world.nothingIsOpen();
    }

    private long waitFor(String sql, Object... values) {
        await().atMost(SOON).until(() -> rows.longs(sql, values).size() == 1);
        return rows.count(sql, values);
    }

    private long writesOverRest() {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("channel", "chat");
        message.put("externalId", "m-" + word);
        message.put("conversation", "talk-" + word);
        message.put(
                "customer",
                Map.of(
                        "externalId",
                        word,
                        "name",
                        "Ana " + word,
                        "email",
                        word + "@home.example",
                        "phone",
                        "+351" + word,
                        "organisation",
                        word + " Ltd"));
        message.put("subject", "About " + word);
        message.put("text", "My " + word + " is broken and I need it today, urgently");
        api().header("Idempotency-Key", "\"k-" + System.nanoTime() + "\"")
                .body(message)
                .post("/api/v1/messages")
                .then()
                .statusCode(202);
        long ticket =
                waitFor("select ticket_id from inbox where external_id = ? and ticket_id is not null", "m-" + word);
        await().atMost(SOON)
                .until(() -> rows.count("select count(*) from understanding where ticket_id = ?", ticket) == 1);
        return ticket;
    }

    private void isWorkedOn(long ticket) {
        api().header("Idempotency-Key", "\"r-" + System.nanoTime() + "\"")
                .body(Map.of("text", "We look at " + word))
                .post("/api/v1/tickets/" + ticket + "/messages")
                .then()
                .statusCode(201);
        api().body(Map.of("text", "The customer of " + word, "kind", "note"))
                .post("/api/v1/tickets/" + ticket + "/messages")
                .then()
                .statusCode(201);
        String until = Instant.now()
                .plus(1, ChronoUnit.HOURS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        api().body(Map.of("until", until, "why", "waits for " + word))
                .put("/api/v1/tickets/" + ticket + "/hold")
                .then()
                .statusCode(200);
        api().body(Map.of("urgency", "low"))
                .post("/api/v1/tickets/" + ticket + "/corrections")
                .then()
                .statusCode(201);
        rows.change(
                "insert into ticket_tag (ticket_id, name, by_name, at) values (?, ?, 'test', now()), (?, 'vip', 'test', now())",
                ticket,
                word,
                ticket);
        await().atMost(SOON).until(() -> rows.count("select count(*) from lesson where ticket_id = ?", ticket) > 0);
    }

    private long visitsAPage() {
        api().body(Map.of("secret", "a-word-of-our-own-for-tests", "allowedOrigins", List.of("https://shop.example")))
                .put("/api/v1/channels/web/site")
                .then()
                .statusCode(200);
        String hook = "/hooks/web/site";
        String token = given().post(hook + "/visitors")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
        int file = given().header("Authorization", "Bearer " + token)
                .contentType("application/octet-stream")
                .body(("A note about " + word).getBytes(StandardCharsets.UTF_8))
                .post(hook + "/files?name=" + word + ".txt")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body("{\"id\":\"v-1\",\"text\":\"See the file on " + word + "\",\"files\":[" + file + "]}")
                .post(hook)
                .then()
                .statusCode(200);
        return waitFor(
                "select t.customer_id from ticket t join message m on m.ticket_id = t.id where m.text = ?",
                "See the file on " + word);
    }

    private long sendsTelegrams() {
        api().body(Map.of("secretToken", "s3cret", "botToken", "123:ABC", "apiBaseUrl", "http://localhost:9"))
                .put("/api/v1/channels/telegram/bot")
                .then()
                .statusCode(200);
        long chat = System.nanoTime() / 1000;
        String said = """
                {"update_id": %d, "message": {"message_id": 5, "date": 1700000000, "text": "Telegram about %s",
                 "chat": {"id": %d, "type": "private"}, "from": {"id": %d, "is_bot": false, "first_name": "%s"}}}""";
        String edited = """
                {"update_id": %d, "edited_message": {"message_id": 5, "date": 1700000000, "edit_date": 1700000100,
                 "text": "Edited telegram about %s", "chat": {"id": %d, "type": "private"},
                 "from": {"id": %d, "is_bot": false, "first_name": "%s"}}}""";
        telegram(said.formatted(chat, word, chat, chat, word));
        long customer = waitFor(
                "select customer_id from ticket where channel = 'telegram' and account = 'bot' and conversation = ?",
                String.valueOf(chat));
        telegram(edited.formatted(chat + 1, word, chat, chat, word));
        await().atMost(SOON)
                .until(() -> rows.count("select count(*) from message where text = ?", "Edited telegram about " + word)
                        == 1);
        return customer;
    }

    private static void telegram(String update) {
        given().header("X-Telegram-Bot-Api-Secret-Token", "s3cret")
                .contentType("application/json")
                .body(update)
                .post("/hooks/telegram/bot")
                .then()
                .statusCode(200);
    }

    private void cameWithAnImport() {
        String line = """
                {"id": "%s", "subject": "Old %s", "status": "solved", "priority": "low", "created_at": "2023-04-01T08:00:00Z",
                 "requester": {"id": "%s", "name": "Ana %s", "email": "%s@home.example"}, "description": "Long ago: %s"}""".formatted(word, word, word, word, word, word).replace('\n', ' ');
        Files.imported(Files.NDJSON, line, "erase", Map.of("lessons", true));
        Files.upload(Files.NDJSON, line, "not-started").then().statusCode(201);
    }

    @Test
    void no_table_knows_a_word_of_an_erased_customer_and_numbers_stay() {
        api().body(Map.of("url", "https://listener.example/" + System.nanoTime(), "events", List.of()))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201);
        long ticket = writesOverRest();
        long customer = rows.count("select customer_id from ticket where id = ?", ticket);
        isWorkedOn(ticket);
        cameWithAnImport();
        long past = rows.count("select id from customer where external_id = ?", word + "@home.example");
        for (long other : List.of(visitsAPage(), sendsTelegrams(), past))
            api().body(Map.of("into", customer, "why", word + " said so"))
                    .post("/api/v1/customers/" + other + "/merges")
                    .then()
                    .statusCode(200);
        assertThat(places())
                .contains(
                        "inbox.body",
                        "inbox.raw",
                        "message.text",
                        "understanding.words",
                        "lesson.text",
                        "attachment_content.content",
                        "webhook_delivery.body",
                        "dispatch_audit.why",
                        "dispatch_audit.after",
                        "message_revision.text",
                        "customer.email",
                        "idempotency.body",
                        "history_record.body",
                        "ticket_tag.name",
                        "customer_merge.why",
                        "hold.why",
                        "ticket.conversation",
                        "outbound.recipient");

        JsonPath preview = api().get("/api/v1/customers/" + customer + "/erasure")
                .then()
                .statusCode(200)
                .body("identities", hasSize(4))
                .body("erased", equalTo(false))
                .body("counts.messages", greaterThan(5))
                .extract()
                .jsonPath();
        assertThat(places()).contains("message.text");
        api().delete("/api/v1/customers/" + customer).then().statusCode(400).body("errors[0].field", equalTo("why"));
        Map<String, Integer> counts = api().delete("/api/v1/customers/" + customer + "?why=Asked by letter")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("counts");
        assertThat(counts).isEqualTo(preview.getMap("counts"));

        // reports count by tags, and follow what happens within seconds
        await().atMost(Duration.ofSeconds(30)).until(() -> places().isEmpty());
        assertThat(rows.count("select count(*) from ticket where customer_id = ?", customer))
                .isEqualTo(1);
        assertThat(rows.count("select count(*) from understanding where ticket_id = ? and urgency is not null", ticket))
                .isEqualTo(1);
        assertThat(rows.text("select by_name || ': ' || why from erasure where customer_id = ?", customer))
                .endsWith(": Asked by letter");
        assertThat(rows.count("select count(*) from ticket_tag where ticket_id = ? and name = 'vip'", ticket))
                .isEqualTo(0);
        api().get("/api/v1/tickets/" + ticket).then().statusCode(200).body("state", equalTo("closed"));
        api().get("/api/v1/ledger").then().body("balanced", equalTo(true));
        api().delete("/api/v1/customers/" + customer + "?why=again").then().statusCode(409);
    }

    @Test
    void what_was_erased_does_not_come_in_again_with_the_same_file() {
        cameWithAnImport();
        long customer = rows.count("select id from customer where external_id = ?", word + "@home.example");
        api().delete("/api/v1/customers/" + customer + "?why=Asked").then().statusCode(200);
        cameWithAnImport();
        rows.change("delete from history_import where source = 'not-started'");
        assertThat(places()).isEmpty();
    }

    @Test
    void others_keep_what_is_theirs() {
        long ticket = writesOverRest();
        long customer = rows.count("select customer_id from ticket where id = ?", ticket);
        String other = word;
        a_word_of_their_own();
        long erased = rows.count("select customer_id from ticket where id = ?", writesOverRest());
        api().delete("/api/v1/customers/" + erased + "?why=Asked").then().statusCode(200);
        assertThat(places()).isEmpty();
        word = other;
        assertThat(places()).contains("message.text", "inbox.body", "customer.name", "understanding.words");
        api().get("/api/v1/customers/" + customer)
                .then()
                .body("identities.externalId", hasItem(other))
                .body("identities.name", not(hasItem((String) null)));
    }

    @Test
    void nobody_is_erased_who_is_not_there() {
        api().get("/api/v1/customers/987654321/erasure").then().statusCode(404);
        api().delete("/api/v1/customers/987654321?why=x").then().statusCode(404);
    }

    /** Every column of every table that can hold a word, and does hold this one. */
    private List<String> places() {
        return rows.texts("""
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = current_schema() and table_name in (
                    select table_name from information_schema.tables
                    where table_schema = current_schema() and table_type = 'BASE TABLE')
                  and data_type in ('text', 'character varying', 'jsonb', 'json', 'bytea', 'ARRAY', 'name', 'xml', 'character')
                order by 1""").stream().filter(this::holds).toList();
    }

    private boolean holds(String place) {
        String table = place.substring(0, place.indexOf('.'));
        String column = place.substring(place.indexOf('.') + 1);
        String binary = rows.text(
                "select data_type from information_schema.columns where table_schema = current_schema()"
                        + " and table_name = ? and column_name = ?",
                table,
                column);
        String value = binary.equals("bytea") ? "encode(\"" + column + "\", 'escape')" : "\"" + column + "\"::text";
        return rows.count("select count(*) from \"" + table + "\" where position(? in lower(" + value + ")) > 0", word)
                > 0;
    }
}
