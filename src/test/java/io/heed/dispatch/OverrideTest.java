package io.heed.dispatch;

import static io.heed.dispatch.OpenTickets.accepted;
import static io.heed.dispatch.OpenTickets.get;
import static io.heed.dispatch.OpenTickets.inState;
import static io.heed.dispatch.OpenTickets.opened;
import static io.heed.dispatch.OpenTickets.waitsBecause;
import static io.heed.testkit.World.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.heed.identity.Person;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OverrideTest {
    private static final String FAR = "2027-01-15T09:00:00Z";

    @Inject
    World world;

    @Inject
    EntityManager entities;

    @Inject
    Bell bell;

    @BeforeEach
    @AfterEach
    void startFromAnEmptyFloor() {
        world.everybodyLeaves();
        world.nothingIsOpen();
    }

    @Test
    void a_held_ticket_gives_its_offer_back_and_goes_out_when_the_hold_is_lifted() {
        world.agent("rosa", "Rosa Lindqvist", "4", Map.of("payments", 6));
        long ticket = opened("payments");
        inState(ticket, "offered");
        hold(ticket, Map.of("until", FAR, "why", "the bank answers in January"), 200);
        assertThat(get(ticket).getString("state")).isEqualTo("waiting");
        waitsBecause(ticket, "on hold");
        api().delete("/api/v1/tickets/" + ticket + "/hold").then().statusCode(204);
        inState(ticket, "offered");
        api().delete("/api/v1/tickets/" + ticket + "/hold").then().statusCode(409);
        JsonPath audit = audit(ticket);
        assertThat(audit.getList("items.action")).isEqualTo(List.of("holdLifted", "ticketHeld", "ticketReturned"));
        assertThat(audit.getString("items[1].why")).isEqualTo("the bank answers in January");
        assertThat(audit.getString("items[1].by")).startsWith("key:");
        assertThat(audit.getString("items[1].after.until")).isEqualTo(FAR);
        assertThat(audit.getString("items[0].before.until")).isEqualTo(FAR);
    }

    @Test
    void a_hold_ends_by_itself_and_the_ticket_has_kept_its_age() {
        long ticket = opened("payments");
        String opened = get(ticket).getString("history[0].at");
        hold(ticket, Map.of("until", FAR), 200);
        world.agent("rosa", "Rosa Lindqvist", "4", Map.of("payments", 6));
        waitsBecause(ticket, "on hold");
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update hold set until = now() - interval '1 second' where ticket_id = " + ticket)
                        .executeUpdate());
        bell.ring(Topic.BACKLOG);
        assertThat(inState(ticket, "offered").getString("history[0].at")).isEqualTo(opened);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01T00:00:00Z, must be in the future",
        "9999-01-01T00:00:00Z, must be in the future",
        "tomorrow, must be a moment",
        "1e308, must be a moment"
    })
    void a_hold_needs_a_moment_in_the_future(String until, String why) {
        long ticket = opened("payments");
        api().body(Map.of("until", until))
                .put("/api/v1/tickets/" + ticket + "/hold")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("until"))
                .body("errors[0].message", containsString(why));
    }

    @Test
    void a_ticket_is_raised_to_the_most_urgent_and_let_down_again() {
        long ticket = opened("payments");
        double before = get(ticket).getDouble("priority.weight");
        String raise = "/api/v1/tickets/" + ticket + "/raise";
        for (int again = 0; again < 2; again++)
            api().body(Map.of("why", "the regulator calls at three"))
                    .post(raise)
                    .then()
                    .statusCode(200)
                    .body("ticket", equalTo((int) ticket))
                    .body("by", containsString("key:"));
        assertThat(get(ticket).getDouble("priority.weight")).isGreaterThan(before);
        assertThat(get(ticket).getDouble("priority.factors.words")).isGreaterThanOrEqualTo(0.95);
        api().delete(raise).then().statusCode(204);
        api().delete(raise).then().statusCode(409);
        JsonPath audit = audit(ticket);
        assertThat(audit.getList("items.action")).isEqualTo(List.of("raiseEnded", "ticketRaised"));
        assertThat(audit.getString("items[1].why")).isEqualTo("the regulator calls at three");
        assertThat(audit.getString("items[1].by")).startsWith("key:");
    }

    @Test
    void what_does_not_exist_is_closed_or_has_too_long_a_reason_cannot_be_raised() {
        api().body(Map.of()).post("/api/v1/tickets/999999999/raise").then().statusCode(404);
        long ticket = opened("payments");
        for (String why : List.of("x".repeat(501), "a\0b"))
            api().body(Map.of("why", why))
                    .post("/api/v1/tickets/" + ticket + "/raise")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("why"));
        api().post("/api/v1/tickets/" + ticket + "/closure").then().statusCode(200);
        api().body(Map.of()).post("/api/v1/tickets/" + ticket + "/raise").then().statusCode(409);
    }

    @Test
    void what_does_not_exist_or_is_closed_cannot_be_held() {
        hold(999_999_999, Map.of("until", FAR), 404);
        long ticket = opened("payments");
        api().post("/api/v1/tickets/" + ticket + "/closure").then().statusCode(200);
        hold(ticket, Map.of("until", FAR), 409);
    }

    @Test
    void a_ticket_taken_back_by_hand_goes_to_somebody_else() {
        Person rosa = world.agent("rosa", "Rosa Lindqvist", "4", Map.of("payments", 6));
        long ticket = opened("payments");
        accepted(ticket);
        api().queryParam("why", "on leave")
                .delete("/api/v1/tickets/" + ticket + "/assignment")
                .then()
                .statusCode(204);
        waitsBecause(ticket, "declined");
        api().delete("/api/v1/tickets/" + ticket + "/assignment").then().statusCode(409);
        Person emil = world.agent("emil", "Emil Okafor", "4", Map.of("payments", 2));
        assertThat(inState(ticket, "offered").getLong("assignment.agent.id")).isEqualTo(emil.id);
        JsonPath audit = audit(ticket);
        assertThat(audit.getString("items[0].action")).isEqualTo("ticketReturned");
        assertThat(audit.getString("items[0].why")).isEqualTo("on leave");
        assertThat(audit.getLong("items[0].before.agent")).isEqualTo(rosa.id);
        assertThat(audit.getString("items[0].before.state")).isEqualTo("accepted");
    }

    @Test
    void a_ticket_given_by_hand_is_written_down_with_who_had_it_before() {
        Person rosa = world.agent("rosa", "Rosa Lindqvist", "4", Map.of("payments", 6));
        long ticket = opened("payments");
        inState(ticket, "offered");
        Person emil = world.agent("emil", "Emil Okafor", "4", Map.of("payments", 2));
        api().body(Map.of("agent", emil.id))
                .post("/api/v1/tickets/" + ticket + "/assignment")
                .then()
                .statusCode(200)
                .body("assignment.agent.id", equalTo(emil.id.intValue()));
        JsonPath audit = audit(ticket);
        assertThat(audit.getString("items[0].action")).isEqualTo("ticketAssigned");
        assertThat(audit.getLong("items[0].before.agent")).isEqualTo(rosa.id);
        assertThat(audit.getString("items[0].before.state")).isEqualTo("pending");
        assertThat(audit.getLong("items[0].after.agent")).isEqualTo(emil.id);
    }

    @Test
    void another_budget_and_other_caps_are_written_down() {
        Person rosa = world.agent("rosa", "Rosa Lindqvist", "4", Map.of("payments", 6));
        String agent = "/api/v1/agents/" + rosa.id;
        api().body(Map.of("budget", 3.5)).put(agent + "/budget").then().statusCode(204);
        api().body(Map.of("chat", 2)).put(agent + "/caps").then().statusCode(200);
        api().body(Map.of()).put(agent + "/caps").then().statusCode(200);
        api().body(Map.of("budget", 4)).put(agent + "/budget").then().statusCode(204);
        JsonPath audit = api().get("/api/v1/audit/dispatch?limit=4")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(audit.getList("items.action"))
                .isEqualTo(List.of("budgetChanged", "capsChanged", "capsChanged", "budgetChanged"));
        assertThat(audit.getDouble("items[0].before.budget")).isEqualTo(3.5);
        assertThat(audit.getMap("items[1].before")).isEqualTo(Map.of("chat", 2));
        assertThat(audit.getLong("items[3].agent")).isEqualTo(rosa.id);
    }

    @Test
    void the_audit_is_paged_newest_first() {
        long ticket = opened("payments");
        for (int day = 1; day <= 3; day++) hold(ticket, Map.of("until", "2027-01-0" + day + "T09:00:00Z"), 200);
        JsonPath first = api().get("/api/v1/audit/dispatch?limit=2&ticket=" + ticket)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(first.getList("items.after.until"))
                .isEqualTo(List.of("2027-01-03T09:00:00Z", "2027-01-02T09:00:00Z"));
        JsonPath second = api().get(
                        "/api/v1/audit/dispatch?limit=2&ticket=" + ticket + "&cursor=" + first.getString("nextCursor"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(second.getList("items.after.until")).isEqualTo(List.of("2027-01-01T09:00:00Z"));
        assertThat(second.getString("nextCursor")).isNull();
        api().get("/api/v1/audit/dispatch?limit=0").then().statusCode(400);
    }

    @Test
    void the_database_refuses_to_change_what_was_written_down() {
        hold(opened("payments"), Map.of("until", FAR), 200);
        for (String sql : List.of("update dispatch_audit set by_name = 'nobody'", "delete from dispatch_audit"))
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                            .run(() -> entities.createNativeQuery(sql).executeUpdate()))
                    .as(sql)
                    .hasStackTraceContaining("only ever added");
    }

    private static void hold(long ticket, Map<String, Object> body, int status) {
        api().body(body).put("/api/v1/tickets/" + ticket + "/hold").then().statusCode(status);
    }

    private static JsonPath audit(long ticket) {
        return api().get("/api/v1/audit/dispatch?ticket=" + ticket)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
