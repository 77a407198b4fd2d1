package io.heed.dispatch;

import static io.heed.dispatch.Assignment.State.accepted;
import static io.heed.dispatch.Assignment.State.completed;
import static io.heed.dispatch.Assignment.State.pending;
import static io.heed.dispatch.Assignment.State.rejected;
import static io.heed.dispatch.OpenTickets.opened;
import static io.heed.testkit.World.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.heed.dispatch.Assignment.State;
import io.heed.identity.Person;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OfferMovesTest {
    private static final Map<String, State> VERBS =
            Map.of("acceptance", accepted, "rejection", rejected, "completion", completed);

    @Inject
    World world;

    @Inject
    EntityManager entities;

    @BeforeEach
    @AfterEach
    void startFromAnEmptyFloor() {
        world.everybodyLeaves();
        world.nothingIsOpen();
    }

    @Test
    void every_verb_in_every_state_is_either_a_move_or_refused_with_the_state() {
        Person mila = world.agent("mila", "Mila Novak", "4", Map.of());
        world.sendHome(mila);
        long ticket = opened("payments");
        for (State from : State.values())
            VERBS.forEach((verb, to) -> {
                long offer = offer(ticket, mila.id, from, "10 minutes");
                ValidatableResponse answer = answered(offer, verb);
                if (from.mayBecome(to)) answer.statusCode(204);
                else
                    answer.statusCode(409)
                            .contentType("application/problem+json")
                            .body("detail", containsString("is " + from.name()));
                assertThat(state(offer)).as(verb + " in " + from).isEqualTo(from.mayBecome(to) ? to : from);
                forget(offer);
            });
    }

    @Test
    void an_answer_after_the_offer_has_lapsed_is_refused_although_nobody_has_ended_it_yet() {
        Person mila = world.agent("mila", "Mila Novak", "4", Map.of());
        world.sendHome(mila);
        long offer = offer(opened("payments"), mila.id, pending, "-1 seconds");
        answered(offer, "acceptance").statusCode(409).body("detail", containsString("is timedOut"));
        forget(offer);
    }

    @Test
    void an_offer_that_never_was_is_not_there() {
        for (String verb : VERBS.keySet())
            answered(999_999_999, verb).statusCode(404).body("type", equalTo("urn:heed:problem:not-found"));
    }

    private static ValidatableResponse answered(long offer, String verb) {
        return api().body(Map.of()).post("/api/v1/offers/" + offer + "/" + verb).then();
    }

    private long offer(long ticket, long agent, State state, String expiresIn) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery("""
                                insert into assignment (ticket_id, agent_id, state, attention, offered_at, expires_at,
                                        answered_at, wrapping_until, decision)
                                values (:ticket, :agent, :state, 1, now() - interval '1 minute',
                                        now() + cast(:in as interval), now(), now() + interval '1 hour', '{}')
                                returning id
                                """)
                                .setParameter("ticket", ticket)
                                .setParameter("agent", agent)
                                .setParameter("state", state.name())
                                .setParameter("in", expiresIn)
                                .getSingleResult())
                        .longValue());
    }

    private State state(long offer) {
        return State.valueOf(QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select state from assignment where id = " + offer)
                        .getSingleResult()
                        .toString()));
    }

    private void forget(long offer) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from assignment where id = " + offer)
                        .executeUpdate());
    }
}
