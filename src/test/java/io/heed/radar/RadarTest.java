package io.heed.radar;

import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RadarTest {
    @Inject
    World world;

    @Inject
    EntityManager entities;

    @BeforeEach
    @AfterEach
    void nobodyThere() {
        world.everybodyLeaves();
        world.nothingIsOpen();
    }

    private static long writes(String customer, String text) {
        Map<String, Object> message = message(text);
        message.put("customer", Map.of("externalId", customer, "name", "Customer " + customer));
        message.put("conversation", "radar-" + UUID.randomUUID());
        api().body(message).post("/api/v1/messages").then().statusCode(202);
        return await().atMost(60, SECONDS)
                .until(
                        () -> api().get("/api/v1/tickets?externalId=" + message.get("externalId"))
                                .jsonPath()
                                .getList("items.id", Long.class),
                        found -> !found.isEmpty())
                .get(0);
    }

    private static JsonPath incident(Object body) {
        return api().body(body)
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private boolean ofAnAlarm(long ticket) {
        return !QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select 1 from radar_alarm_ticket where ticket_id = " + ticket)
                        .getResultList())
                .isEmpty();
    }

    @Test
    void a_word_of_danger_raises_an_alarm_that_becomes_an_incident_with_its_ticket() {
        long ticket = writes("elif", "Urgent! The card terminal caught fire in our shop, smoke everywhere, help now!");
        JsonPath alarms = await().atMost(60, SECONDS)
                .until(
                        () -> api().get("/api/v1/radar/alarms").jsonPath(),
                        all -> all.getList("items.findAll { it.kind == 'words' && it.line == 'safety' && !it.endedAt }")
                                        .size()
                                == 1);
        long alarm = alarms.getLong("items.find { it.line == 'safety' && !it.endedAt }.id");
        // there may have been such an alarm before, and then the ticket comes to it
        await().atMost(60, SECONDS).until(() -> ofAnAlarm(ticket));
        JsonPath incident = incident(Map.of("name", "Terminal on fire", "alarm", alarm));
        assertThat(incident.getList("tickets", Long.class)).contains(ticket);
        assertThat(incident.getString("state")).isEqualTo("open");
        assertThat(api().get("/api/v1/radar/alarms")
                        .jsonPath()
                        .getLong("items.find { it.id == " + alarm + " }.incident"))
                .isEqualTo(incident.getLong("id"));
    }

    @Test
    void everybody_is_answered_once_however_often_it_is_asked_for() {
        List<Long> tickets = new ArrayList<>();
        for (String who : List.of("aiko", "kwame", "sofia"))
            tickets.add(writes(who, "Nobody can pay by card since ten, " + who));
        long id = incident(Map.of("name", "Cards fail", "tickets", tickets)).getLong("id");
        api().post("/api/v1/tickets/" + tickets.get(2) + "/closure").then().statusCode(200);
        String replies = "/api/v1/incidents/" + id + "/replies";
        api().body(Map.of("text", "Cards work again.", "preview", true))
                .post(replies)
                .then()
                .statusCode(200)
                .body("tickets", equalTo(2))
                .body("sent", equalTo(0));
        api().body(Map.of("text", "Cards work again."))
                .post(replies)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("Idempotency-Key"));
        for (int again = 0; again < 2; again++)
            api().header("Idempotency-Key", "cards-1")
                    .body(Map.of("text", "Cards work again."))
                    .post(replies)
                    .then()
                    .statusCode(200)
                    .body("tickets", equalTo(2))
                    .body("sent", equalTo(2));
        for (long ticket : tickets.subList(0, 2))
            assertThat(api().get("/api/v1/tickets/" + ticket)
                            .jsonPath()
                            .getList("messages.findAll { it.text == 'Cards work again.' }"))
                    .hasSize(1);
        api().header("Idempotency-Key", "cards-1")
                .body(Map.of("text", "Something else"))
                .post(replies)
                .then()
                .statusCode(409);
    }

    @Test
    void a_customers_tickets_go_on_in_the_first_and_what_is_left_is_raised() {
        long first = writes("tomas", "The till does not start");
        long second = writes("tomas", "Hello? The till still does not start");
        long other = writes("hana", "Till does not start here either");
        long id = incident(Map.of("name", "Tills down", "tickets", List.of(first, second, other)))
                .getLong("id");
        String incident = "/api/v1/incidents/" + id;
        api().post(incident + "/merging").then().statusCode(200).body("tickets", equalTo(1));
        api().post(incident + "/merging").then().statusCode(200).body("tickets", equalTo(0));
        api().post(incident + "/raising").then().statusCode(200).body("tickets", equalTo(2));
        api().post(incident + "/raising").then().statusCode(200).body("tickets", equalTo(0));
        await().atMost(60, SECONDS)
                .until(() ->
                        api().get("/api/v1/tickets/" + other).jsonPath().getDouble("priority.factors.words") >= 0.95);
        api().delete(incident + "/tickets/" + other).then().statusCode(204);
        api().post(incident + "/closure")
                .then()
                .statusCode(200)
                .body("state", equalTo("closed"))
                .body("closedAt", notNullValue())
                .body("waiting", equalTo(1));
        api().body(Map.of("tickets", List.of(other)))
                .post(incident + "/tickets")
                .then()
                .statusCode(409);
    }

    @Test
    void what_makes_no_sense_is_refused_by_name() {
        refused("/api/v1/incidents", Map.of(), "name", "is missing");
        refused("/api/v1/incidents", Map.of("name", "x".repeat(121)), "name", "at most 120");
        refused("/api/v1/incidents", Map.of("name", "a\0b"), "name", "NUL");
        refused(
                "/api/v1/incidents",
                Map.of("name", "Nothing", "tickets", List.of(999_999_999L)),
                "tickets",
                "there is no");
        api().get("/api/v1/incidents/999999999").then().statusCode(404);
        api().body(Map.of("name", "Nothing", "alarm", 999_999_999L))
                .post("/api/v1/incidents")
                .then()
                .statusCode(404);
    }

    private static void refused(String path, Object body, String field, String why) {
        api().body(body)
                .post(path)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(field))
                .body("errors[0].message", containsString(why));
    }
}
