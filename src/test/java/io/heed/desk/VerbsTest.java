package io.heed.desk;

import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.heed.identity.Person;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What agents do with tickets besides writing, as programs do it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class VerbsTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    World world;

    @Inject
    Clock clock;

    private Person ines;
    private String talk;

    @BeforeEach
    void somebody() {
        world.everybodyLeaves();
        world.nothingIsOpen();
        ines = world.agent("ines", "Ines Duarte", "8", Map.of());
        talk = "talk-" + System.nanoTime();
    }

    @AfterEach
    void nobody() {
        world.everybodyLeaves();
    }

    private long written(String text) {
        Map<String, Object> message = message(text);
        message.put("conversation", talk);
        message.put("queue", "payments");
        api().body(message).post("/api/v1/messages").then().statusCode(202);
        List<Integer> ids = new java.util.ArrayList<>();
        await().atMost(SOON).until(() -> {
            ids.clear();
            ids.addAll(api().get("/api/v1/tickets?externalId=" + message.get("externalId"))
                    .jsonPath()
                    .getList("items.id"));
            return !ids.isEmpty();
        });
        return ids.get(0);
    }

    private long given(String text) {
        long ticket = written(text);
        api().body(Map.of("agent", ines.id))
                .post("/api/v1/tickets/" + ticket + "/assignment")
                .then()
                .statusCode(200);
        return ticket;
    }

    private static JsonPath get(long ticket) {
        return api().get("/api/v1/tickets/" + ticket).jsonPath();
    }

    @Test
    void a_ticket_that_rests_frees_its_agent_and_comes_back_to_them_with_the_reply() {
        long ticket = given("Where is my refund?");
        api().body(Map.of("why", "the bank answers"))
                .put("/api/v1/tickets/" + ticket + "/snooze")
                .then()
                .statusCode(200)
                .body("onReply", equalTo(true))
                .body("agent", equalTo(ines.id.intValue()));
        assertThat(get(ticket).getString("state")).isEqualTo("waiting");
        written("The bank says it is with you");
        await().atMost(SOON).until(() -> "accepted".equals(get(ticket).getString("state")));
        assertThat(get(ticket).getInt("assignment.agent.id")).isEqualTo(ines.id.intValue());
        api().get("/api/v1/tickets/" + ticket + "/snooze").then().statusCode(404);
        api().delete("/api/v1/tickets/" + ticket + "/snooze").then().statusCode(409);
    }

    @Test
    void it_wakes_when_its_time_has_come_and_goes_to_others_when_its_agent_is_away() {
        long ticket = given("Call me back later");
        Person mila = world.agent("mila", "Mila Novak", "8", Map.of("payments", 9));
        world.sendHome(ines);
        api().body(Map.of("until", clock.instant().plusSeconds(2).toString(), "onReply", false))
                .put("/api/v1/tickets/" + ticket + "/snooze")
                .then()
                .statusCode(200);
        await().atMost(SOON).until(() -> "offered".equals(get(ticket).getString("state")));
        assertThat(get(ticket).getInt("assignment.agent.id")).isEqualTo(mila.id.intValue());
    }

    @Test
    void it_comes_back_to_its_agent_at_its_time_though_others_have_more_room() {
        long ticket = given("Call me back soon");
        world.agent("mila", "Mila Novak", "8", Map.of("payments", 10));
        api().body(Map.of("until", clock.instant().plusSeconds(2).toString(), "onReply", false))
                .put("/api/v1/tickets/" + ticket + "/snooze")
                .then()
                .statusCode(200);
        await().atMost(SOON).until(() -> !"waiting".equals(get(ticket).getString("state")));
        assertThat(get(ticket).getString("state")).isEqualTo("accepted");
        assertThat(get(ticket).getInt("assignment.agent.id")).isEqualTo(ines.id.intValue());
    }

    @Test
    void closing_a_resting_ticket_ends_its_rest() {
        long ticket = given("Thanks");
        api().put("/api/v1/tickets/" + ticket + "/snooze").then().statusCode(200);
        api().post("/api/v1/tickets/" + ticket + "/closure").then().statusCode(200);
        api().get("/api/v1/tickets/" + ticket + "/snooze").then().statusCode(404);
        api().put("/api/v1/tickets/" + ticket + "/snooze").then().statusCode(409);
        for (String wrong : List.of("yesterday", "2001-01-01T00:00:00Z", "2999-01-01T00:00:00Z"))
            api().body(Map.of("until", wrong))
                    .put("/api/v1/tickets/" + given("again " + wrong) + "/snooze")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("until"));
    }

    @Test
    void a_ticket_is_passed_on_to_a_colleague_or_a_queue_with_a_reason() {
        long ticket = given("My invoice is wrong");
        Person mila = world.agent("mila", "Mila Novak", "8", Map.of());
        String transfers = "/api/v1/tickets/" + ticket + "/transfers";
        api().body(Map.of("agent", mila.id, "why", "she knows invoices"))
                .post(transfers)
                .then()
                .statusCode(200)
                .body("assignment.agent.name", equalTo("Mila Novak"));
        api().body(Map.of("queue", "billing", "why", "about our own invoice"))
                .post(transfers)
                .then()
                .statusCode(200)
                .body("queue", equalTo("billing"))
                .body("state", equalTo("waiting"));
        api().body(Map.of("queue", "billing"))
                .post(transfers)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("why"));
        api().body(Map.of("queue", "nowhere", "why", "x"))
                .post(transfers)
                .then()
                .statusCode(400);
        api().body(Map.of("agent", 999_999, "why", "x")).post(transfers).then().statusCode(400);
        api().body(Map.of("agent", mila.id, "queue", "billing", "why", "x"))
                .post(transfers)
                .then()
                .statusCode(400);
    }

    @Test
    void a_macro_writes_and_does_what_it_says() {
        api().body(Map.of("title", "Order", "kind", "text"))
                .put("/api/v1/fields/order")
                .then()
                .statusCode(200);
        int macro = api().body(Map.of(
                        "name",
                        "Refund " + System.nanoTime(),
                        "text",
                        "Hello {{customer.firstName}}, about {{ticket.queue}} {{field.order}}: it is on its way.",
                        "actions",
                        Map.of(
                                "addTags",
                                List.of("Refund Sent"),
                                "queue",
                                "billing",
                                "then",
                                "solve",
                                "fields",
                                Map.of("order", "88210"))))
                .post("/api/v1/macros")
                .then()
                .statusCode(201)
                .body("actions.addTags", hasItem("refund-sent"))
                .extract()
                .path("id");
        long ticket = given("Where is my refund?");
        api().body(Map.of("value", "4711"))
                .put("/api/v1/tickets/" + ticket + "/fields/order")
                .then()
                .statusCode(200);
        JsonPath after = api().post("/api/v1/tickets/" + ticket + "/macros/" + macro)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(after.getString("state")).isEqualTo("closed");
        assertThat(after.getString("queue")).isEqualTo("billing");
        assertThat(after.getList("messages.text")).contains("Hello Marisol, about Payments 4711: it is on its way.");
        api().get("/api/v1/tickets/" + ticket + "/tags").then().body("items", hasItem("refund-sent"));
        api().get("/api/v1/tickets/" + ticket + "/fields").then().body("values.order", equalTo("88210"));
        api().post("/api/v1/tickets/" + ticket + "/macros/" + macro).then().statusCode(409);
        api().delete("/api/v1/macros/" + macro).then().statusCode(204);
    }

    @Test
    void a_macro_that_could_not_work_is_refused() {
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("name", "", "text", "x"),
                Map.of("name", "a", "text", ""),
                Map.of("name", "a", "text", "{{customer.shoeSize}}"),
                Map.of("name", "a", "text", "x", "actions", Map.of("queue", "nowhere")),
                Map.of("name", "a", "text", "x", "actions", Map.of("then", "explode")),
                Map.of("name", "a", "text", "x", "actions", Map.of("then", "snooze")),
                Map.of("name", "a", "text", "x", "actions", Map.of("then", "snooze", "snoozeMinutes", -5)),
                Map.of("name", "a", "text", "x", "actions", Map.of("addTags", List.of(" "))),
                Map.of("name", "a", "text", "x", "actions", Map.of("fields", Map.of("nothing", "x")))))
            api().body(wrong).post("/api/v1/macros").then().statusCode(400);
        api().body("{}").post("/api/v1/macros").then().statusCode(400);
    }

    @Test
    void fields_hold_what_they_may_hold_and_are_searched() {
        api().body(Map.of("title", "Plan", "kind", "choice", "choices", List.of("basic", "pro")))
                .put("/api/v1/fields/plan")
                .then()
                .statusCode(200);
        api().body(Map.of("title", "Amount", "kind", "number"))
                .put("/api/v1/fields/amount")
                .then()
                .statusCode(200);
        api().body(Map.of("title", "Amount", "kind", "date"))
                .put("/api/v1/fields/amount")
                .then()
                .statusCode(400);
        api().body(Map.of("title", "x", "kind", "text"))
                .put("/api/v1/fields/status")
                .then()
                .statusCode(400);
        api().body(Map.of("title", "x", "kind", "choice"))
                .put("/api/v1/fields/empty")
                .then()
                .statusCode(400);
        long ticket = written("Please change my plan");
        String fields = "/api/v1/tickets/" + ticket + "/fields/";
        api().body(Map.of("value", "platinum"))
                .put(fields + "plan")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("basic, pro"));
        api().body(Map.of("value", "pro")).put(fields + "plan").then().statusCode(200);
        api().body(Map.of("value", "NaN")).put(fields + "amount").then().statusCode(400);
        api().body(Map.of("value", "12,50"))
                .put(fields + "amount")
                .then()
                .statusCode(200)
                .body("values.amount", equalTo("12.50"));
        api().body(Map.of("value", "x")).put(fields + "unknown").then().statusCode(400);
        api().queryParam("q", "plan:PRO amount:12.50")
                .get("/api/v1/search")
                .then()
                .body("items[0].id", equalTo((int) ticket));
        api().body(Map.of("value", "")).put(fields + "plan").then().statusCode(200);
        api().queryParam("q", "plan:pro").get("/api/v1/search").then().body("items.size()", equalTo(0));
    }

    @Test
    void a_search_is_kept_under_a_name() {
        api().body(Map.of("name", "Double charges", "query", "tag:double-charge status:open"))
                .post("/api/v1/views")
                .then()
                .statusCode(200);
        int id = api().body(Map.of("name", "double CHARGES", "query", "tag:double-charge"))
                .post("/api/v1/views")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        api().get("/api/v1/views").then().body("items.findAll { it.name == 'double CHARGES' }.size()", equalTo(1));
        api().body(Map.of("name", "x", "query", "before:soon"))
                .post("/api/v1/views")
                .then()
                .statusCode(400);
        api().body(Map.of("name", "x", "query", " "))
                .post("/api/v1/views")
                .then()
                .statusCode(400);
        api().delete("/api/v1/views/" + id).then().statusCode(204);
        api().delete("/api/v1/views/" + id).then().statusCode(404);
    }

    @Test
    void what_everybody_shares_stands_in_the_audit_log_and_what_is_ones_own_does_not() {
        String name = "Shared " + System.nanoTime();
        int view = api().body(Map.of("name", name, "query", "status:open"))
                .post("/api/v1/views")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        api().body(Map.of("name", name, "query", "tag:refund"))
                .post("/api/v1/views")
                .then()
                .statusCode(200);
        api().delete("/api/v1/views/" + view).then().statusCode(204);
        int macro = api().body(Map.of("name", name, "text", "Hello {{customer.firstName}}"))
                .post("/api/v1/macros")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        api().body(Map.of("name", name, "text", "Good morning"))
                .put("/api/v1/macros/" + macro)
                .then()
                .statusCode(200);
        api().delete("/api/v1/macros/" + macro).then().statusCode(204);
        api().delete("/api/v1/macros/" + macro).then().statusCode(404);
        var log = api().queryParam("about", name).get("/api/v1/audit").jsonPath();
        assertThat(log.getList("items.action"))
                .isEqualTo(List.of(
                        "macro.removed", "macro.changed", "macro.made", "view.removed", "view.changed", "view.made"));
        assertThat(log.getMap("items[1].before")).isEqualTo(Map.of("text", "Hello {{customer.firstName}}"));
        assertThat(log.getMap("items[4].after")).isEqualTo(Map.of("query", "tag:refund"));
    }
}
