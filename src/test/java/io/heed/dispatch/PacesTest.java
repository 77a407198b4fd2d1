package io.heed.dispatch;

import static io.heed.testkit.World.api;
import static io.heed.testkit.World.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.heed.identity.Person;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.heed.understanding.EffortBook;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PacesTest {
    @Inject
    World world;

    @Inject
    Staff staff;

    @Inject
    WorkedTickets worked;

    @Inject
    EffortBook efforts;

    @Inject
    Clock clock;

    @Inject
    EntityManager entities;

    @BeforeEach
    @AfterEach
    void startFromAnEmptyFloor() {
        world.everybodyLeaves();
        world.nothingIsOpen();
    }

    /** Whatever the reading has learned of the queue already, the agent's pace does not say again. */
    @Test
    void a_closure_teaches_how_long_its_ticket_took() {
        Person noor = world.agent("noor", "Noor Haddad", "4", Map.of("payments", 9));
        opened("The refund has not arrived");
        long offer = pendingOf(noor);
        api().post("/api/v1/offers/" + offer + "/acceptance").then().statusCode(204);
        long ticket = expectedMinutesAgo(offer, 0.5);
        api().post("/api/v1/tickets/" + ticket + "/closure").then().statusCode(200);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !paces(noor).getList("items").isEmpty());
        assertThat(paces(noor).getDouble("items[0].closures")).isCloseTo(1, within(0.01));
        assertThat(paces(noor).getString("items[0].queue")).isEqualTo("payments");
        assertThat(paces(noor).getDouble("items[0].pace")).isBetween(0.9, 1.001);
        List<AgentFacts> everybody =
                new Paces(entities, worked, efforts, clock).applied(staff.everybody(clock.instant()));
        assertThat(everybody)
                .filteredOn(agent -> agent.id() == noor.id)
                .singleElement()
                .satisfies(agent -> {
                    assertThat(agent.pace("payments")).isBetween(0.9, 1.001);
                    assertThat(agent.pace("delivery")).isEqualTo(1);
                });
    }

    @Test
    void nobody_has_a_pace_who_is_no_agent() {
        api().get("/api/v1/agents/987654321/paces").then().statusCode(404);
    }

    /** Sets back the acceptance by this part of the minutes that were expected; the ticket of the offer. */
    private long expectedMinutesAgo(long offer, double part) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Assignment accepted = Assignment.findById(offer);
            double minutes = accepted.decision.terms().effortMinutes() * part;
            entities.createNativeQuery("update assignment set answered_at = answered_at - :s * interval '1 second',"
                            + " offered_at = offered_at - :s * interval '1 second' where id = :id")
                    .setParameter("s", minutes * 60)
                    .setParameter("id", offer)
                    .executeUpdate();
            entities.createNativeQuery(
                            "delete from presence where person_id = :agent and state = 'away' and until is not null")
                    .setParameter("agent", accepted.agentId)
                    .executeUpdate();
            return accepted.ticketId;
        });
    }

    private static long pendingOf(Person agent) {
        String log = "/api/v1/decisions?agent=" + agent.id;
        await().atMost(Duration.ofSeconds(30))
                .until(() -> "pending".equals(api().get(log).jsonPath().getString("items[0].state")));
        return api().get(log).jsonPath().getLong("items[0].id");
    }

    private static JsonPath paces(Person agent) {
        return api().get("/api/v1/agents/" + agent.id + "/paces")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void opened(String text) {
        Map<String, Object> message = message(text);
        message.put("queue", "payments");
        api().body(message).post("/api/v1/messages").then().statusCode(202);
    }
}
