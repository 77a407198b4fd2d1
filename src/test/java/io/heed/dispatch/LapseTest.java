package io.heed.dispatch;

import static io.heed.dispatch.OpenTickets.inState;
import static io.heed.dispatch.OpenTickets.opened;
import static io.heed.testkit.World.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LapseTest {
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
    void an_offer_nobody_answers_goes_to_somebody_else_with_its_age() {
        Person tom = world.agent("tom", "Tom Berg", "4", Map.of("payments", 6));
        long ticket = opened("payments");
        String opened = inState(ticket, "offered").getString("history[0].at");
        lapse(tom);
        inState(ticket, "waiting");
        Person uma = world.agent("uma", "Uma Roy", "4", Map.of("payments", 6));
        JsonPath offered = inState(ticket, "offered");
        assertThat(offered.getLong("assignment.agent.id")).isEqualTo(uma.id);
        assertThat(offered.getString("history[0].at")).isEqualTo(opened);
        assertThat(offered.getList("history.event")).contains("timedOut");
        assertThat(taking(tom)).as("one lapse is forgiven").isTrue();
    }

    @Test
    void who_lets_two_offers_in_a_row_lapse_counts_as_away() {
        Person tom = world.agent("tom", "Tom Berg", "4", Map.of("payments", 6));
        for (int i = 0; i < 2; i++) {
            long ticket = opened("payments");
            inState(ticket, "offered");
            lapse(tom);
            inState(ticket, "waiting");
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> !taking(tom));
    }

    /** The bell brings the agenda up to date with an offer that now lapses earlier than when it was made. */
    private void lapse(Person agent) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update assignment set expires_at = now() - interval '1 second'"
                                + " where state = 'pending' and agent_id = " + agent.id)
                        .executeUpdate());
        bell.ring(Topic.BACKLOG);
    }

    private static boolean taking(Person agent) {
        return api().get("/api/v1/agents")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getBoolean("items.find { it.id == " + agent.id + " }.taking");
    }
}
