package io.heed.history;

import static io.heed.history.Files.CSV;
import static io.heed.history.Files.NDJSON;
import static io.heed.history.Files.imported;
import static io.heed.history.Files.source;
import static io.heed.history.Files.ticket;
import static io.heed.history.Files.upload;
import static io.heed.testkit.World.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.heed.identity.Person;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ImportsTest {
    private static final String EXPORT = """
            {"tickets": [
              {"id": 501, "subject": "Printer jams", "status": "closed", "priority": "high",
               "created_at": "2023-03-02T10:00:00Z", "solved_at": "2023-03-02T11:20:00Z",
               "requester_id": 7, "assignee_id": 9, "group_id": 3, "tags": ["Printer", "receipt"],
               "comments": [
                 {"id": 1, "author_id": 7, "body": "It jams with every receipt.", "created_at": "2023-03-02T10:00:00Z"},
                 {"id": 2, "author_id": 9, "body": "Ask for the model first.", "public": false, "created_at": "2023-03-02T10:05:00Z"},
                 {"id": 3, "author_id": 9, "html_body": "<p>Which <b>model</b>?</p>", "created_at": "2023-03-02T10:06:00Z",
                  "attachments": [{"file_name": "manual.pdf", "content_type": "application/pdf", "size": 3,
                                   "content_url": "https://desk.example/manual.pdf"}]}]}],
             "users": [
              {"id": 7, "name": "Ana Prado", "email": "Ana.Prado@Example.com", "role": "end-user", "phone": "+351 900"},
              {"id": 9, "name": "Jonas Weber", "email": "jonas.weber@desk.example", "role": "agent"}],
             "groups": [{"id": 3, "name": "Terminals"}],
             "next_page": null, "count": 1}
            """;

    @Inject
    World world;

    @Inject
    Rows rows;

    @Test
    void an_export_shows_how_it_would_be_read_and_nothing_has_come_in_yet() {
        long before = rows.count("select count(*) from ticket");
        upload("application/json", EXPORT, source())
                .then()
                .statusCode(201)
                .body("state", equalTo("ready"))
                .body("records", equalTo(3))
                .body("summary.tickets", equalTo(1))
                .body("summary.messages", equalTo(3))
                .body("summary.customers", equalTo(1))
                .body("summary.agents", equalTo(1))
                .body("summary.refused", equalTo(0))
                .body("summary.statuses.closed", equalTo(1))
                .body("summary.groups[0].name", equalTo("Terminals"))
                .body("summary.groups[0].queue", equalTo("terminals"))
                .body("summary.first[2].subject", equalTo("Printer jams"))
                .body("summary.first[2].messages", equalTo(3))
                .body("summary.first[2].openedAt", equalTo("2023-03-02T10:00:00Z"));
        assertThat(rows.count("select count(*) from ticket")).isEqualTo(before);
    }

    @Test
    void a_ticket_comes_in_closed_with_its_own_dates_people_and_tags() {
        String source = source();
        world.agent("jonas.weber", "Jonas W.", "4", Map.of());
        Response done = imported("application/json", EXPORT, source, Map.of());
        done.then().body("state", equalTo("done")).body("taken", equalTo(3));
        long ticket = rows.count("select id from ticket where account = ?", source);
        api().get("/api/v1/tickets/" + ticket)
                .then()
                .body("state", equalTo("closed"))
                .body("queue", equalTo("terminals"))
                .body("subject", equalTo("Printer jams"))
                .body("customer.name", equalTo("Ana Prado"))
                .body("messages", hasSize(3))
                .body("messages.kind", contains("customer", "note", "reply"))
                .body("messages[2].text", equalTo("Which model?"))
                .body("messages[2].author", equalTo("Jonas Weber"))
                .body("messages[0].sentAt", equalTo("2023-03-02T10:00:00Z"));
        assertThat(rows.texts("select name from ticket_tag where ticket_id = ? order by name", ticket))
                .containsExactly("printer", "receipt");
        assertThat(rows.text(
                        "select c.channel || ' ' || c.external_id from customer c join ticket t on t.customer_id = c.id"
                                + " where t.id = ?",
                        ticket))
                .isEqualTo("email ana.prado@example.com");
        assertThat(rows.text("select opened_at::text from ticket where id = ?", ticket))
                .startsWith("2023-03-02 10:00:00");
        assertThat(rows.text("select at::text from closure where ticket_id = ?", ticket))
                .startsWith("2023-03-02 11:20:00");
        assertThat(rows.count("select author_id from message where ticket_id = ? and kind = 'reply'", ticket))
                .isEqualTo(rows.count("select id from person where username = 'jonas.weber'"));
        assertThat(rows.text(
                        "select name from attachment a join message m on m.id = a.message_id where m.ticket_id = ?",
                        ticket))
                .isEqualTo("manual.pdf");
        String outcome = api().get("/api/v1/imports/" + done.jsonPath().getLong("id") + "/lines")
                .jsonPath()
                .getString("items.find { it.kind == 'agent' }.outcome");
        assertThat(outcome).isEqualTo("matched");
    }

    @Test
    void what_was_closed_over_there_wakes_nobody() {
        String source = source();
        api().body(Map.of("url", "https://listener.example/hook", "events", List.of()))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201);
        imported(NDJSON, ticket(1, "solved", "Long ago") + "\n" + ticket(2, "closed", "Longer ago"), source, Map.of());
        List<Long> tickets = rows.longs("select id from ticket where account = ?", source);
        assertThat(tickets).hasSize(2);
        for (long id : tickets) {
            assertThat(rows.count("select count(*) from touch where ticket_id = ?", id))
                    .isZero();
            assertThat(rows.count("select count(*) from understanding where ticket_id = ?", id))
                    .isZero();
            assertThat(rows.count("select count(*) from promise_stale where ticket_id = ?", id))
                    .isZero();
            assertThat(rows.count(
                            "select count(*) from webhook_delivery where body like '%\"ticketId\":' || ? || ',%'", id))
                    .isZero();
            assertThat(rows.count(
                            "select count(*) from outbound o join message m on m.id = o.message_id where m.ticket_id = ?",
                            id))
                    .isZero();
        }
        api().get("/api/v1/ledger").then().body("balanced", equalTo(true));
    }

    @Test
    void an_open_ticket_is_closed_unless_it_is_to_be_routed() {
        String closing = source();
        imported(NDJSON, ticket(1, "open", "Still waiting"), closing, Map.of());
        assertThat(rows.count("select count(*) from ticket where account = ? and closure_id is null", closing))
                .isZero();
        String routing = source();
        imported(
                NDJSON,
                ticket(1, "open", "Still waiting") + "\n" + ticket(2, "solved", "Done"),
                routing,
                Map.of("open", "route"));
        long open = rows.count("select id from ticket where account = ? and closure_id is null", routing);
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(90))
                .until(() -> rows.count("select count(*) from understanding where ticket_id = ?", open) == 1);
        assertThat(rows.text("select opened_at::text from ticket where id = ?", open))
                .startsWith("2023-04-01 08:00:00");
        assertThat(rows.count(
                        "select count(*) from open_ticket where id = ? and unanswered_since < '2023-04-02'", open))
                .isEqualTo(1);
        assertThat(rows.count(
                        "select count(*) from ticket t join understanding u on u.ticket_id = t.id"
                                + " where t.account = ? and t.closure_id is not null",
                        routing))
                .isZero();
        api().get("/api/v1/ledger").then().body("balanced", equalTo(true));
        world.nothingIsOpen();
    }

    @Test
    void the_same_again_doubles_nothing_and_what_was_said_since_is_added() {
        String source = source();
        String first = ticket(1, "solved", "Only once");
        imported(NDJSON, first, source, Map.of());
        Response again = imported(NDJSON, first, source, Map.of());
        lines(again).then().body("items.outcome", contains("known"));
        assertThat(rows.count(
                        "select count(*) from message m join ticket t on t.id = m.ticket_id where t.account = ?",
                        source))
                .isEqualTo(1);
        String later = """
                {"ticket_id": 1, "id": 88, "author": {"name": "Mara", "role": "agent"}, "body": "Solved by now?", "created_at": "2023-04-03T08:00:00Z"}
                """;
        lines(imported(NDJSON, later + later, source, Map.of()))
                .then()
                .body("items.outcome", contains("added", "added"));
        assertThat(rows.texts(
                        "select m.kind || ' ' || m.author from message m join ticket t on t.id = m.ticket_id where t.account = ? order by m.id",
                        source))
                .containsExactly("customer Customer 1", "reply Mara");
        assertThat(rows.count("select count(*) from customer where external_id = 'c1@history.example'"))
                .isEqualTo(1);
    }

    @Test
    void each_line_that_cannot_come_in_is_told_with_its_field_and_a_way_out() {
        String file = String.join(
                "\n",
                ticket(1, "solved", "Fine"),
                "{broken",
                "",
                ticket(2, "wherever", "x"),
                ticket(3, "solved", "a\\u0000b"),
                "{\"id\": 4, \"subject\": \"No requester\", \"status\": \"open\", \"created_at\": \"2023-01-01\"}",
                "{\"id\": 5, \"subject\": \"x\", \"status\": \"open\", \"created_at\": \"03/04/2023\", \"requester\": \"Ana\"}",
                "{\"id\": 6, \"subject\": \"x\", \"status\": \"open\", \"created_at\": \"2999-01-01\", \"requester\": \"Ana\"}",
                "{\"id\": 7, \"subject\": {\"a\": 1}, \"status\": \"open\", \"created_at\": \"2023-01-01\", \"requester\": \"Ana\"}",
                "{\"id\": 8, \"subject\": \"x\", \"status\": \"open\", \"created_at\": \"2023-01-01\", \"requester\": \"Ana\", \"comments\": \"none\"}",
                "[1, 2]",
                "{\"colour\": \"red\"}",
                ticket(9, "deleted", "In the bin"),
                ticket(10, "solved", "y".repeat(200_001)));
        String source = source();
        JsonPath preview =
                upload(NDJSON, file, source).then().statusCode(201).extract().jsonPath();
        assertThat(preview.getInt("summary.refused")).isEqualTo(11);
        long id = preview.getLong("id");
        JsonPath refused =
                api().get("/api/v1/imports/" + id + "/lines?outcome=refused").jsonPath();
        assertThat(refused.getList("items.line")).containsExactly(2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14);
        assertThat(refused.getList("items.field"))
                .containsExactly(
                        "",
                        "status",
                        "description",
                        "requester",
                        "created_at",
                        "created_at",
                        "subject",
                        "comments",
                        "",
                        "",
                        "description");
        assertThat(refused.getList("items.problem", String.class))
                .allSatisfy(problem -> assertThat(problem).isNotBlank());
        assertThat(refused.getString("items[2].problem")).contains("NUL");
        assertThat(refused.getString("items[4].problem")).contains("two ways");
        api().post("/api/v1/imports/" + id + "/start").then().statusCode(202);
        Files.ended(id).then().body("state", equalTo("done"));
        api().get("/api/v1/imports/" + id + "/lines?outcome=skipped").then().body("items.externalId", contains("9"));
        assertThat(rows.count("select count(*) from ticket where account = ?", source))
                .isEqualTo(1);
        String csv = api().get("/api/v1/imports/" + id + "/lines.csv?outcome=refused")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines().toList())
                .hasSize(12)
                .first()
                .isEqualTo("line,kind,externalId,outcome,field,problem,ticketId");
        assertThat(rows.count("select count(*) from history_record where import_id = ?", id))
                .isZero();
    }

    @Test
    void a_table_from_an_old_excel_is_read_as_its_author_saw_it() {
        String table = """
                sep=;\r
                Vorgang;Betreff;Status;Kunde;Customer email;Created;Description;Queue\r
                A-1;"Gerät ""Münze"" klemmt";Resolved;Jürgen Groß;jg@history.example;45000,5;"Zeile eins;\r
                Zeile zwei";Terminals\r
                A-2;Rechnung;Offen?;Jürgen Groß;jg@history.example;45001;Wo?;Billing\r
                """;
        String source = source();
        byte[] latin = table.getBytes(StandardCharsets.ISO_8859_1);
        JsonPath first = upload(CSV, latin, source, Map.of())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(first.getString("columns.find { it.name == 'Betreff' }.readAs"))
                .isEqualTo("subject");
        assertThat(first.getString("columns.find { it.name == 'Vorgang' }.readAs"))
                .isNull();
        assertThat(first.getInt("summary.refused")).isEqualTo(2);
        long id = first.getLong("id");
        api().body(Map.of("columns", Map.of("Vorgang", "id", "Kunde", "requester.name")))
                .put("/api/v1/imports/" + id + "/options")
                .then()
                .statusCode(200)
                .body("summary.refused", equalTo(1))
                .body("summary.first[0].requester", equalTo("Jürgen Groß"))
                .body("summary.first[0].openedAt", equalTo("2023-03-15T12:00:00Z"));
        api().get("/api/v1/imports/" + id + "/lines")
                .then()
                .body("items.line", contains(5))
                .body("items.field", contains("status"));
        api().post("/api/v1/imports/" + id + "/start").then().statusCode(202);
        Files.ended(id);
        long ticket = rows.count("select id from ticket where account = ?", source);
        assertThat(rows.text("select subject from ticket where id = ?", ticket)).isEqualTo("Gerät \"Münze\" klemmt");
        assertThat(rows.text("select text from message where ticket_id = ?", ticket))
                .isEqualTo("Zeile eins;\r\nZeile zwei");
    }

    @Test
    void a_requester_who_is_written_as_an_address_is_known_by_it() {
        String source = source();
        imported(CSV, """
                id,subject,requester,status,created_at,description
                1,Reader broken,ann@x.example,solved,2024-03-02 10:00,It does not turn on.
                2,And the cable,Ann@X.example,solved,2024-03-03 10:00,It is gone too.
                """, source, Map.of());
        // one person, however it was typed
        assertThat(rows.count("select count(distinct customer_id) from ticket where account = ?", source))
                .isEqualTo(1);
        assertThat(rows.text(
                        "select c.email from customer c join ticket t on t.customer_id = c.id where t.account = ?"
                                + " limit 1",
                        source))
                .isEqualTo("ann@x.example");
    }

    @Test
    void a_table_of_messages_gathers_those_of_one_ticket() {
        String source = source();
        imported(CSV, """
                ticket id,subject,status,requester email,created at,comment id,comment,comment created at,author,author role
                1,Late,closed,late@history.example,2023-05-01 10:00,c1,Where is it?,2023-05-01 10:00,Late Customer,end-user
                1,Late,closed,late@history.example,2023-05-01 10:00,c2,On its way.,2023-05-01 10:30,Mara,agent
                1,Late,closed,late@history.example,2023-05-01 10:00,c3,Thanks,2023-05-01 11:00,Late Customer,end-user
                """, source, Map.of());
        assertThat(rows.texts(
                        "select m.kind || ': ' || m.text from message m join ticket t on t.id = m.ticket_id where t.account = ? order by m.id",
                        source))
                .containsExactly("customer: Where is it?", "reply: On its way.", "customer: Thanks");
    }

    @Test
    void agents_are_made_only_if_asked_and_cannot_sign_in() {
        String source = source();
        String name = "Zoë " + source;
        String users = "{\"id\": 1, \"name\": \"" + name + "\", \"email\": \"zoe." + source
                + "@desk.example\", \"role\": \"agent\"}";
        imported(NDJSON, users, source, Map.of());
        assertThat(rows.count("select count(*) from person where name = ?", name))
                .isZero();
        imported(NDJSON, users, source(), Map.of("agents", "make"));
        Person made = Person.withUsername("zoe." + source).orElseThrow();
        assertThat(made.name).isEqualTo(name);
        for (String password : List.of("", made.password, World.PASSWORD))
            io.restassured.RestAssured.given()
                    .redirects()
                    .follow(false)
                    .formParams("username", made.username, "password", password)
                    .post("/sign-in")
                    .then()
                    .header("location", containsString("refused"));
    }

    @Test
    void solved_tickets_become_lessons_without_what_says_who_somebody_is() {
        String marker = source();
        String line = """
                {"id": 1, "subject": "Refund", "status": "solved", "priority": "urgent", "group": "Payments",
                 "created_at": "2023-04-01T08:00:00Z", "requester": "a@history.example",
                 "description": "Refund %s to me@private.example please"}""".formatted(marker).replace('\n', ' ');
        imported(NDJSON, line, source(), Map.of("lessons", true));
        assertThat(rows.text(
                        "select text || '|' || queue || '|' || urgency from lesson where text like '%' || ? || '%'",
                        marker))
                .isEqualTo("Refund " + marker + " to [email] please|payments|0.97");
    }

    @Test
    void an_import_nobody_has_worked_on_is_taken_back_as_a_whole() {
        String source = source();
        Response done = imported(
                NDJSON, ticket(1, "solved", "One") + "\n" + ticket(2, "open", "Two"), source, Map.of("agents", "make"));
        long id = done.jsonPath().getLong("id");
        api().post("/api/v1/imports/" + id + "/reversal").then().statusCode(202);
        Files.ended(id).then().body("state", equalTo("undone"));
        assertThat(rows.count("select count(*) from ticket where import_id = ?", id))
                .isZero();
        assertThat(rows.count("select count(*) from message where import_id = ?", id))
                .isZero();
        assertThat(rows.count("select count(*) from customer where import_id = ?", id))
                .isZero();
        imported(NDJSON, ticket(1, "solved", "One"), source, Map.of());
        assertThat(rows.count("select count(*) from ticket where account = ?", source))
                .isEqualTo(1);
    }

    @Test
    void what_somebody_has_worked_on_stays() {
        String source = source();
        Response done =
                imported(NDJSON, ticket(1, "solved", "One") + "\n" + ticket(2, "solved", "Two"), source, Map.of());
        long id = done.jsonPath().getLong("id");
        long worked = rows.count("select min(id) from ticket where account = ?", source);
        api().delete("/api/v1/tickets/" + worked + "/closure").then().statusCode(200);
        api().post("/api/v1/imports/" + id + "/reversal")
                .then()
                .statusCode(409)
                .body("detail", containsString("1 of its tickets"));
        api().post("/api/v1/imports/" + id + "/reversal?keepWorked=true").then().statusCode(202);
        Files.ended(id).then().body("state", equalTo("undone"));
        assertThat(rows.longs("select id from ticket where account = ?", source))
                .containsExactly(worked);
        assertThat(rows.count("select count(*) from message where ticket_id = ?", worked))
                .isEqualTo(1);
        world.nothingIsOpen();
    }

    @Test
    void connections_that_break_off_again_and_again_lose_and_double_nothing() {
        String source = source();
        StringBuilder file = new StringBuilder();
        for (int i = 1; i <= 3000; i++)
            file.append(ticket(i, "solved", "Said " + i)).append('\n');
        long id = upload(NDJSON, file.toString(), source)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        api().post("/api/v1/imports/" + id + "/start").then().statusCode(202);
        for (int i = 0; i < 8; i++) {
            rows.count(
                    "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database()"
                            + " and pid <> pg_backend_pid() and state <> 'idle' and query ~ 'history_|insert into|nextval'");
            rows.pause(150);
        }
        Files.ended(id).then().body("state", equalTo("done")).body("taken", equalTo(3000));
        assertThat(rows.count("select count(*) from ticket where account = ?", source))
                .isEqualTo(3000);
        assertThat(rows.count("select count(*) from message where import_id = ?", id))
                .isEqualTo(3000);
        assertThat(rows.count("select count(*) from history_line where import_id = ? and outcome = 'imported'", id))
                .isEqualTo(3000);
    }

    @Test
    void an_import_that_was_canceled_or_has_ended_says_so() {
        long id =
                upload(NDJSON, ticket(1, "solved", "One"), source()).jsonPath().getLong("id");
        api().post("/api/v1/imports/" + id + "/reversal").then().statusCode(409);
        api().post("/api/v1/imports/" + id + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", equalTo("canceled"));
        api().post("/api/v1/imports/" + id + "/start").then().statusCode(409);
        api().body("{}").put("/api/v1/imports/" + id + "/options").then().statusCode(409);
        api().get("/api/v1/imports").then().body("items.id", hasItem((int) id));
        api().get("/api/v1/imports/987654321").then().statusCode(404);
    }

    @Test
    void wrong_options_are_told_by_name() {
        long id =
                upload(NDJSON, ticket(1, "solved", "One"), source()).jsonPath().getLong("id");
        api().body("{\"queues\": {\"Tier 2\": \"nowhere\"}}")
                .put("/api/v1/imports/" + id + "/options")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("queues"));
        api().body("{\"columns\": {\"Nummer\": \"id\"}}")
                .put("/api/v1/imports/" + id + "/options")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("columns"));
        api().body("{\"open\": \"ajar\"}")
                .put("/api/v1/imports/" + id + "/options")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("open"));
        api().body("null").put("/api/v1/imports/" + id + "/options").then().statusCode(400);
        upload(NDJSON, ticket(1, "solved", "One"), "Not A Source")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("source"));
    }

    private static Response lines(Response imported) {
        return api().get("/api/v1/imports/" + imported.jsonPath().getLong("id") + "/lines");
    }
}
