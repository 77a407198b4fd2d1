package io.heed.dispatch;

import static io.heed.dispatch.Tickets.NOW;
import static io.heed.dispatch.Tickets.SHIPPED;
import static io.heed.dispatch.Tickets.agent;
import static io.heed.dispatch.Tickets.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import io.heed.planning.Planner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CounterfactualTest {
    private static final Duration PLENTY = Duration.ofSeconds(20);

    private final Matching matching = new Matching(new Planner(), Duration.ofSeconds(5));

    /** 0.9 against 0.25 urgency and half an hour: 31.5 = 8.75 + w/2 at w = 45.5, and 0.65 w = 7.5 at w = 11.5. */
    @Test
    void the_turning_points_are_those_of_the_sum_by_hand() {
        TicketFacts loud = ticket(1, 0.9);
        TicketFacts patient = ticket(2, 0.25, Duration.ofMinutes(30), "standard", List.of("payments"));
        Situation situation = situation(List.of(loud, patient), List.of(agent(7, 1, 0)), SHIPPED);
        Hindsight hindsight = hindsights(situation).get(0).orElseThrow();
        assertThat(hindsight.whole()).isTrue();
        assertThat(hindsight.complete()).isTrue();
        assertThat(hindsight.turns())
                .containsExactly(
                        new Hindsight.Turn(Factor.words, 35, 11, Hindsight.WAITING, null, 2L),
                        new Hindsight.Turn(Factor.waiting, 15, 46, Hindsight.WAITING, null, 2L));
    }

    @Test
    void every_turn_is_what_the_matching_itself_does_there_and_not_one_step_before() {
        Situation situation = random(new Random(4), 40, 6);
        int turns = 0;
        for (Matching.Given given : matching.round(situation).given()) {
            Hindsight hindsight = counterfactual(situation).of(given).orElseThrow();
            for (Hindsight.Turn turn : hindsight.turns()) {
                turns++;
                int before = turn.to() + Integer.signum(turn.from() - turn.to());
                assertThat(agentOf(situation, given, turn.factor(), before))
                        .isEqualTo(given.agent().id());
                Long then = agentOf(situation, given, turn.factor(), turn.to());
                assertThat(then).isNotEqualTo(Long.valueOf(given.agent().id()));
                assertThat(then)
                        .isEqualTo(turn.agent() == null ? null : turn.agent().agentId());
            }
        }
        assertThat(turns).isGreaterThan(5);
    }

    @Test
    void of_an_agent_drawn_by_lot_no_slider_says_why() {
        Situation situation = situation(List.of(ticket(1, 0.5)), List.of(agent(7, 1, 0)), SHIPPED);
        Matching.Given given = matching.round(situation).given().get(0);
        Matching.Given drawn =
                new Matching.Given(given.waiting(), given.agent(), given.room(), ExplorationLane.RULE, 1.0);
        assertThat(counterfactual(situation).of(given)).isPresent();
        assertThat(counterfactual(situation).of(drawn)).isEmpty();
    }

    @Test
    void a_ticket_that_everybody_wants_and_has_room_for_turns_with_no_slider() {
        Situation situation = situation(List.of(ticket(1, 0.5)), List.of(agent(7, 4, 0)), SHIPPED);
        assertThat(hindsights(situation).get(0).orElseThrow().turns()).isEmpty();
    }

    @Test
    void of_a_long_backlog_only_those_who_compete_are_planned_and_most_turns_hold_for_all() {
        Situation situation = random(new Random(9), 1500, 12);
        int turns = 0;
        int hold = 0;
        for (Matching.Given given : matching.round(situation).given().subList(0, 12)) {
            Optional<Hindsight> hindsight = counterfactual(situation).of(given);
            if (hindsight.isEmpty()) continue;
            assertThat(hindsight.get().whole()).isFalse();
            assertThat(hindsight.get().tickets()).isLessThan(600);
            Optional<Hindsight.Turn> turn = hindsight.get().smallest();
            if (turn.isEmpty()) continue;
            turns++;
            Long then =
                    agentOf(situation, given, turn.get().factor(), turn.get().to());
            if (then == null || then != given.agent().id()) hold++;
        }
        assertThat(turns).isGreaterThan(4);
        assertThat(hold).isGreaterThanOrEqualTo(turns / 2);
    }

    @Test
    void without_time_nothing_is_claimed() {
        Situation situation = random(new Random(4), 40, 6);
        Matching.Round round = matching.round(situation);
        Counterfactual hasty = new Counterfactual(situation, round, SHIPPED, matching, Duration.ZERO);
        Hindsight hindsight = hasty.of(round.given().get(0)).orElseThrow();
        assertThat(hindsight.turns()).isEmpty();
        assertThat(hindsight.complete()).isFalse();
    }

    private List<Optional<Hindsight>> hindsights(Situation situation) {
        return matching.round(situation).given().stream()
                .map(counterfactual(situation)::of)
                .toList();
    }

    private Counterfactual counterfactual(Situation situation) {
        return new Counterfactual(situation, matching.round(situation), SHIPPED, matching, PLENTY);
    }

    private Long agentOf(Situation situation, Matching.Given given, Factor factor, int value) {
        WeightSet turned = SHIPPED.with(factor, value).orElseThrow();
        List<TicketFacts> tickets =
                situation.waiting().stream().map(Waiting::ticket).toList();
        return matching.round(situation(tickets, situation.agents(), turned)).given().stream()
                .filter(one -> one.ticket().id() == given.ticket().id())
                .map(one -> one.agent().id())
                .findFirst()
                .orElse(null);
    }

    private static Situation random(Random random, int tickets, int agents) {
        List<TicketFacts> waiting = new ArrayList<>();
        for (int i = 1; i <= tickets; i++)
            waiting.add(ticket(
                    i,
                    random.nextDouble(),
                    Duration.ofMinutes(random.nextInt(90)),
                    random.nextInt(5) == 0 ? "vip" : "standard",
                    List.of(random.nextBoolean() ? "payments" : "billing")));
        List<AgentFacts> staff = new ArrayList<>();
        for (int j = 1; j <= agents; j++)
            staff.add(new AgentFacts(
                    j,
                    "Agent " + j,
                    true,
                    4,
                    random.nextInt(3),
                    0,
                    Map.of("payments", 1 + random.nextInt(10), "billing", random.nextInt(11)),
                    Set.of()));
        return situation(waiting, staff, SHIPPED);
    }

    private static Situation situation(List<TicketFacts> waiting, List<AgentFacts> agents, WeightSet weights) {
        return Situation.of(waiting, agents, weights, AttentionPrices.none(NOW, ""), NOW, 1);
    }
}
