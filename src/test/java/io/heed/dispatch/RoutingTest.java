package io.heed.dispatch;

import static io.heed.dispatch.OpenTickets.accepted;
import static io.heed.dispatch.OpenTickets.answer;
import static io.heed.dispatch.OpenTickets.get;
import static io.heed.dispatch.OpenTickets.inState;
import static io.heed.dispatch.OpenTickets.opened;
import static io.heed.dispatch.OpenTickets.waitsBecause;
import static io.heed.testkit.World.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RoutingTest {
    private static final String AN_HOUR_EARLIER = " - interval '1 hour'";

    @Inject
    World world;

    @Inject
    EntityManager entities;

    @Inject
    Bell bell;

    @BeforeEach
    @AfterEach
    void startFromAnEmptyFloorAndUsualTerms() {
        world.everybodyLeaves();
        world.nothingIsOpen();
        route(Map.of());
    }

    @Test
    void offers_of_an_automatic_channel_count_as_accepted_at_once() {
        route(Map.of("acceptAutomatically", List.of("email")));
        agent("ines", "4");
        JsonPath mail = inState(opened("payments", "email", "Please send me the receipt"), "accepted");
        assertThat(mail.getString("assignment.expiresAt")).isNull();
        inState(opened("payments"), "offered");
    }

    @Test
    void an_offer_stands_as_long_as_its_channel_says() {
        route(Map.of("offerSeconds", 300, "offerSecondsByChannel", Map.of("email", 900)));
        agent("ines", "8");
        JsonPath chat = inState(opened("payments"), "offered");
        JsonPath mail = inState(opened("payments", "email", "Please send me the receipt"), "offered");
        assertThat(standsFor(chat)).isEqualTo(Duration.ofSeconds(300));
        assertThat(standsFor(mail)).isEqualTo(Duration.ofSeconds(900));
    }

    @Test
    void wrapping_up_holds_the_attention_until_the_agent_is_done() {
        route(Map.of("wrapSeconds", 600));
        Person ines = agent("ines", "4");
        long ticket = opened("payments");
        long offer = accepted(ticket).getLong("assignment.id");
        assertThat(answer(offer, "completion", 409)).contains("is accepted");
        api().post("/api/v1/tickets/" + ticket + "/closure").then().statusCode(200);
        assertThat(get(ticket).getString("assignment.state")).isEqualTo("wrapping");
        assertThat(used(ines)).isPositive();
        answer(offer, "completion", 204);
        assertThat(used(ines)).isZero();
        assertThat(answer(offer, "completion", 409)).contains("is completed");
    }

    @Test
    void wrapping_up_ends_by_itself_when_its_time_is_over() {
        route(Map.of("wrapSeconds", 600));
        Person ines = agent("ines", "4");
        long ticket = opened("payments");
        accepted(ticket);
        api().post("/api/v1/tickets/" + ticket + "/closure").then().statusCode(200);
        change("update assignment set wrapping_until = now() - interval '1 second' where ticket_id = " + ticket);
        await().atMost(Duration.ofSeconds(30)).until(() -> used(ines) == 0);
    }

    @Test
    void a_ticket_reopened_while_its_agent_wraps_up_is_dispatched_again() {
        route(Map.of("wrapSeconds", 600));
        agent("ines", "4");
        long ticket = opened("payments");
        accepted(ticket);
        api().post("/api/v1/tickets/" + ticket + "/closure").then().statusCode(200);
        api().delete("/api/v1/tickets/" + ticket + "/closure").then().statusCode(200);
        inState(ticket, "offered");
    }

    @Test
    void an_accepted_ticket_goes_back_with_its_age_when_the_agent_leaves_the_customer_waiting() {
        route(Map.of("silentAfterSeconds", 600));
        agent("ines", "4");
        long ticket = opened("payments");
        accepted(ticket);
        change("update assignment set answered_at = answered_at" + AN_HOUR_EARLIER + " where ticket_id = " + ticket);
        change("update message set created_at = created_at" + AN_HOUR_EARLIER + " where ticket_id = " + ticket);
        waitsBecause(ticket, "declined");
        assertThat(Duration.parse("PT" + waitedSeconds(ticket) + "S")).isGreaterThan(Duration.ofMinutes(59));
    }

    @Test
    void a_ticket_whose_agent_has_answered_stays_theirs_however_long_the_customer_takes() {
        route(Map.of("silentAfterSeconds", 600));
        agent("ines", "4");
        long ticket = opened("payments");
        accepted(ticket);
        api().body(Map.of("text", "We look into it"))
                .post("/api/v1/tickets/" + ticket + "/messages")
                .then()
                .statusCode(201);
        change("update assignment set answered_at = answered_at" + AN_HOUR_EARLIER + " where ticket_id = " + ticket);
        change("update message set created_at = created_at" + AN_HOUR_EARLIER + " where ticket_id = " + ticket);
        long other = opened("payments");
        accepted(other);
        change("update assignment set answered_at = answered_at" + AN_HOUR_EARLIER + " where ticket_id = " + other);
        change("update message set created_at = created_at" + AN_HOUR_EARLIER + " where ticket_id = " + other);
        inState(other, "waiting");
        assertThat(get(ticket).getString("state")).isEqualTo("accepted");
    }

    @Test
    void what_somebody_has_accepted_goes_back_at_once_later_or_not_at_all_when_they_leave() {
        Person ines = agent("ines", "4");
        long ticket = opened("payments");
        accepted(ticket);
        leaves(ines);
        assertThat(get(ticket).getString("state")).as("the usual rule keeps it").isEqualTo("accepted");
        route(Map.of("absentRule", "returnLater", "absentAfterSeconds", 600));
        change("update presence set since = since" + AN_HOUR_EARLIER + " where until is null and person_id = "
                + ines.id);
        change("update assignment set answered_at = answered_at" + AN_HOUR_EARLIER + " where ticket_id = " + ticket);
        inState(ticket, "waiting");
        agent("ines", "4");
        accepted(ticket);
        route(Map.of("absentRule", "returnAtOnce"));
        leaves(ines);
        assertThat(get(ticket).getString("state")).isEqualTo("waiting");
    }

    @Test
    void what_somebody_absent_has_accepted_goes_to_their_deputy_who_takes_tickets_and_has_room() {
        Person ines = agent("ines", "4");
        long ticket = opened("payments");
        accepted(ticket);
        Person theo = agent("theo", "4");
        deputy(ines, theo);
        route(Map.of("absentRule", "handToDeputy"));
        leaves(ines);
        JsonPath handed = inState(ticket, "accepted");
        assertThat(handed.getLong("assignment.agent.id")).isEqualTo(theo.id);

        // nobody looks after what has no room, or whose deputy has gone too
        leaves(theo);
        assertThat(get(ticket).getString("state")).isEqualTo("waiting");
        agent("ines", "4");
        accepted(ticket);
        agent("theo", "0.5");
        leaves(ines);
        assertThat(get(ticket).getString("state")).isEqualTo("waiting");
    }

    private void deputy(Person absent, Person deputy) {
        change("update person set deputy_id = " + deputy.id + " where id = " + absent.id);
    }

    @Test
    void a_wish_is_given_up_after_its_time_and_the_assignment_says_so() {
        route(Map.of("wished", List.of("german"), "relaxAfterSeconds", 600));
        agent("ines", "4");
        long ticket = opened("payments");
        waitsBecause(ticket, "wishes");
        change("update message set created_at = created_at" + AN_HOUR_EARLIER + " where ticket_id = " + ticket);
        assertThat(inState(ticket, "offered").getList("assignment.relaxed")).isEqualTo(List.of("german"));
    }

    @Test
    void a_long_wait_lets_another_queues_agents_help_out() {
        route(Map.of("overflowTo", "orders", "overflowAfterSeconds", 600));
        world.agent("olga", "Olga Brandt", "4", Map.of("orders", 6));
        long ticket = opened("payments");
        waitsBecause(ticket, "taking tickets");
        change("update message set created_at = created_at" + AN_HOUR_EARLIER + " where ticket_id = " + ticket);
        assertThat(inState(ticket, "offered").getList("assignment.relaxed")).isEqualTo(List.of("overflow:orders"));
    }

    @Test
    void another_queues_agents_help_out_at_once_while_nobody_of_its_own_is_on() {
        route(Map.of("overflowTo", "orders", "overflowAfterSeconds", 36_000, "overflowWhenNobody", true));
        world.agent("olga", "Olga Brandt", "4", Map.of("orders", 6));
        Person ines = agent("ines", "0");
        long first = opened("payments");
        waitsBecause(first, "whole budget");
        world.sendHome(ines);
        assertThat(inState(first, "offered").getList("assignment.relaxed")).isEqualTo(List.of("overflow:orders"));
    }

    @Test
    void an_agent_holds_no_more_of_a_channel_than_their_cap() {
        Person ines = agent("ines", "8");
        caps(ines, Map.of("chat", 1), 200);
        long first = opened("payments");
        inState(first, "offered");
        long second = opened("payments");
        waitsBecause(second, "of its channel");
        inState(opened("payments", "email", "Please send me the receipt"), "offered");
        caps(ines, Map.of(), 200);
        inState(second, "offered");
        caps(ines, Map.of("chat", -1), 400);
        caps(ines, Map.of("Chat!", 1), 400);
    }

    @Test
    void a_ticket_of_a_whole_budget_queue_takes_all_there_is_of_an_agent() {
        route(Map.of("wholeBudget", true));
        Person ines = agent("ines", "4");
        long first = opened("payments");
        inState(first, "offered");
        assertThat(used(ines)).isEqualTo(4);
        waitsBecause(opened("payments"), "full");
    }

    private static Duration standsFor(JsonPath offered) {
        return Duration.between(
                java.time.Instant.parse(offered.getString("assignment.offeredAt")),
                java.time.Instant.parse(offered.getString("assignment.expiresAt")));
    }

    private static void route(Map<String, Object> routing) {
        api().body(routing).put("/api/v1/queues/payments/routing").then().statusCode(200);
        if (routing.containsKey("wrapSeconds"))
            api().get("/api/v1/queues/payments/routing")
                    .then()
                    .body("wrapSeconds", equalTo(routing.get("wrapSeconds")));
    }

    private static void caps(Person agent, Map<String, Integer> caps, int status) {
        api().body(caps).put("/api/v1/agents/" + agent.id + "/caps").then().statusCode(status);
    }

    private Person agent(String username, String budget) {
        Person agent = world.agent(username, "Ines Moreau", budget, Map.of("payments", 7));
        api().body(Map.of("budget", budget))
                .put("/api/v1/agents/" + agent.id + "/budget")
                .then()
                .statusCode(204);
        caps(agent, Map.of(), 200);
        return agent;
    }

    private static void leaves(Person agent) {
        api().body(Map.of("state", "away"))
                .put("/api/v1/agents/" + agent.id + "/presence")
                .then()
                .statusCode(204);
    }

    private static double used(Person agent) {
        return api().get("/api/v1/agents")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getDouble("items.find { it.id == " + agent.id + " }.used");
    }

    private long waitedSeconds(long ticket) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(
                                        "select extract(epoch from now() - unanswered_since) from open_ticket where id = "
                                                + ticket)
                                .getSingleResult())
                        .longValue());
    }

    /** Moves the past, so that a test need not wait for it. */
    private void change(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
        bell.ring(Topic.BACKLOG);
    }
}
