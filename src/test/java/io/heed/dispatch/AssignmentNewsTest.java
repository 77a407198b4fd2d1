package io.heed.dispatch;

import static io.heed.dispatch.OpenTickets.inState;
import static io.heed.dispatch.OpenTickets.opened;
import static io.heed.testkit.World.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.heed.identity.Person;
import io.heed.intake.FakeProvider;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Other systems hear who was offered what, who took it, and what came back. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AssignmentNewsTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    World world;

    @Inject
    EntityManager entities;

    private FakeProvider receiver;
    private int webhook;

    @BeforeEach
    void somebody_listens() throws IOException {
        world.everybodyLeaves();
        world.nothingIsOpen();
        receiver = new FakeProvider("");
        webhook = api().body(Map.of(
                        "url",
                        receiver.url(),
                        "events",
                        List.of("assignment.offered", "assignment.accepted", "assignment.returned", "ticket.assigned")))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @AfterEach
    void nobody_does_any_more() {
        api().delete("/api/v1/webhooks/" + webhook);
        receiver.close();
        world.everybodyLeaves();
        world.nothingIsOpen();
    }

    private JsonPath told(String event, long ticket) {
        await().atMost(SOON).until(() -> find(event, ticket) != null);
        return find(event, ticket);
    }

    private JsonPath find(String event, long ticket) {
        return receiver.calls().stream()
                .map(call -> JsonPath.from(call.body()))
                .filter(body -> body.getString("type").equals(event) && body.getLong("data.ticketId") == ticket)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    @Test
    void an_offer_an_acceptance_and_a_return_are_told_with_the_ticket_and_the_agent() {
        Person noor = world.agent("noor", "Noor Haddad", "4", Map.of("payments", 9));
        long ticket = opened("payments");
        long offer = inState(ticket, "offered").getLong("assignment.id");
        JsonPath offered = told("assignment.offered", ticket);
        assertThat(offered.getLong("data.assignmentId")).isEqualTo(offer);
        assertThat(offered.getLong("data.agentId")).isEqualTo(noor.id);
        assertThat(offered.getString("data.queue")).isEqualTo("payments");
        assertThat(offered.getString("data.expiresAt")).isNotNull();
        api().post("/api/v1/offers/" + offer + "/acceptance").then().statusCode(204);
        assertThat(told("assignment.accepted", ticket).getLong("data.assignmentId"))
                .isEqualTo(offer);
        world.sendHome(noor);
        api().delete("/api/v1/tickets/" + ticket + "/assignment?why=leave")
                .then()
                .statusCode(204);
        JsonPath returned = told("assignment.returned", ticket);
        assertThat(returned.getString("data.state")).isEqualTo("canceled");
        assertThat(returned.getString("data.reason")).isEqualTo("leave");
    }

    @Test
    void who_is_given_a_ticket_by_hand_and_whom_it_was_taken_from_are_told() {
        Person noor = world.agent("noor", "Noor Haddad", "4", Map.of());
        Person theo = world.agent("theo", "Theo Lind", "4", Map.of());
        world.everybodyLeaves();
        long ticket = opened("payments");
        api().body(Map.of("agent", noor.id)).post("/api/v1/tickets/" + ticket + "/assignment");
        assertThat(told("ticket.assigned", ticket).getLong("data.agentId")).isEqualTo(noor.id);
        api().body(Map.of("agent", theo.id)).post("/api/v1/tickets/" + ticket + "/assignment");
        assertThat(told("assignment.returned", ticket).getLong("data.agentId")).isEqualTo(noor.id);
        await().atMost(SOON).until(() -> find("ticket.assigned", ticket).getLong("data.agentId") == theo.id);
    }

    @Test
    void where_nobody_listens_nothing_is_written() {
        api().delete("/api/v1/webhooks/" + webhook).then().statusCode(204);
        world.agent("noor", "Noor Haddad", "4", Map.of("payments", 9));
        long ticket = opened("payments");
        inState(ticket, "offered");
        Object rows = entities.createNativeQuery(
                        "select count(*) from webhook_delivery where event like 'assignment.%'")
                .getSingleResult();
        assertThat(((Number) rows).longValue()).isZero();
        assertThat(receiver.calls()).isEmpty();
    }
}
