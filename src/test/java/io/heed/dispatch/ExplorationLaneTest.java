package io.heed.dispatch;

import static io.heed.dispatch.Tickets.NOW;
import static io.heed.dispatch.Tickets.SHIPPED;
import static io.heed.dispatch.Tickets.large;
import static io.heed.dispatch.Tickets.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.heed.planning.Planner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExplorationLaneTest {
    private static final AgentFacts EXPERT = agent(1, 10, 4);
    private static final AgentFacts MIDDLING = agent(2, 5, 4);
    private static final AgentFacts BEGINNER = agent(3, 1, 4);

    @Test
    void agents_are_drawn_as_often_as_the_propensity_kept_with_the_offer_says() {
        Map<Long, Integer> often = new HashMap<>();
        Map<Long, Double> propensity = new HashMap<>();
        List<Matching.Given> explored = explored(120_000, List.of(EXPERT, MIDDLING, BEGINNER));
        for (Matching.Given one : explored) {
            often.merge(one.agent().id(), 1, Integer::sum);
            propensity.put(one.agent().id(), one.propensity());
        }
        assertThat(explored.size() / 120_000.0).isCloseTo(0.05, within(0.003));
        double chiSquare = 0;
        for (long agent = 1; agent <= 3; agent++) {
            double expected = explored.size() * propensity.get(agent);
            chiSquare += Math.pow(often.get(agent) - expected, 2) / expected;
        }
        assertThat(propensity.values().stream().mapToDouble(p -> p).sum()).isCloseTo(1, within(1e-9));
        // two degrees of freedom: one fair lottery in a thousand goes beyond this
        assertThat(chiSquare).isLessThan(13.8);
    }

    @Test
    void weighing_by_inverse_propensity_finds_what_the_beginner_would_have_done() {
        // how well it really goes with each of them, which the draw knows nothing of
        Map<Long, Double> outcome = Map.of(1L, 0.9, 2L, 0.6, 3L, 0.4);
        List<Matching.Given> explored = explored(120_000, List.of(EXPERT, MIDDLING, BEGINNER));
        double plain = 0;
        double estimate = 0;
        for (Matching.Given one : explored) {
            plain += outcome.get(one.agent().id()) / explored.size();
            if (one.agent().id() == 3) estimate += outcome.get(3L) / one.propensity() / explored.size();
        }
        assertThat(estimate).isCloseTo(0.4, within(0.02));
        assertThat(plain).isGreaterThan(0.6);
    }

    @Test
    void without_exploration_rounds_stay_as_they_were() {
        Random random = new Random(2);
        for (int k = 0; k < 20; k++) {
            Situation situation = desk(random, k);
            assertThat(ids(new Matching(new Planner(), Duration.ofSeconds(5), 0).round(situation)))
                    .isEqualTo(ids(new Matching(new Planner(), Duration.ofSeconds(5)).round(situation)));
            assertThat(new Matching(new Planner(), Duration.ofSeconds(5))
                            .round(situation)
                            .given())
                    .allSatisfy(one -> assertThat(one.propensity()).isNull());
        }
    }

    @Test
    void nobody_is_drawn_who_may_not_have_the_ticket_or_has_no_room_for_it() {
        Random random = new Random(4);
        int drawn = 0;
        for (int k = 0; k < 300; k++) {
            Situation situation = desk(random, k);
            Floor floor = new Floor(situation);
            new ExplorationLane(0.05).give(floor);
            Map<Long, Double> used = new HashMap<>();
            for (Matching.Given one : floor.given()) {
                drawn++;
                assertThat(Fit.of(one.agent(), one.ticket())).isPresent();
                assertThat(one.agent().taking()).isTrue();
                assertThat(one.propensity()).isBetween(1e-9, 1.0);
                used.merge(one.agent().id(), one.ticket().attention(), Double::sum);
                assertThat(used.get(one.agent().id()))
                        .isLessThanOrEqualTo(one.agent().free());
            }
        }
        assertThat(drawn).isGreaterThan(50);
    }

    @Test
    void who_is_not_worth_the_room_does_not_explore_ahead_of_who_is() {
        for (long id = 1; id < 400; id++) {
            List<TicketFacts> two = List.of(ticket(id, 0.1), ticket(1000 + id, 0.9));
            Floor floor = new Floor(
                    Situation.of(two, List.of(agent(1, 10, 1)), SHIPPED, AttentionPrices.none(NOW, ""), NOW, 1));
            new ExplorationLane(0.05).give(floor);
            assertThat(floor.given()).extracting(one -> one.ticket().id()).doesNotContain(id);
        }
    }

    private static List<Matching.Given> explored(int tickets, List<AgentFacts> agents) {
        List<Matching.Given> explored = new ArrayList<>();
        for (long id = 1; id <= tickets; id++) {
            Floor floor = new Floor(
                    Situation.of(List.of(ticket(id, 0.5)), agents, SHIPPED, AttentionPrices.none(NOW, ""), NOW, 1));
            new ExplorationLane(0.05).give(floor);
            explored.addAll(floor.given());
        }
        return explored;
    }

    private static Situation desk(Random random, int k) {
        List<TicketFacts> waiting = new ArrayList<>();
        for (int i = 0; i < 30; i++) waiting.add(large(100L * k + i, 1 + random.nextInt(3)));
        List<AgentFacts> agents = new ArrayList<>();
        for (int j = 0; j < 8; j++)
            agents.add(new AgentFacts(
                    j,
                    "Agent " + j,
                    random.nextInt(4) > 0,
                    4,
                    random.nextInt(5),
                    0,
                    random.nextInt(4) > 0 ? Map.of("payments", 1 + random.nextInt(10)) : Map.of("billing", 3),
                    Set.of(100L * k)));
        return Situation.of(waiting, agents, SHIPPED, AttentionPrices.none(NOW, ""), NOW, k);
    }

    private static List<String> ids(Matching.Round round) {
        return round.given().stream()
                .map(one -> one.ticket().id() + ">" + one.agent().id() + one.rule())
                .toList();
    }

    private static AgentFacts agent(long id, int level, double budget) {
        return new AgentFacts(id, "Agent " + id, true, budget, 0, 0, Map.of("payments", level), Set.of());
    }
}
