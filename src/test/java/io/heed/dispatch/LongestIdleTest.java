package io.heed.dispatch;

import static io.heed.dispatch.Tickets.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.heed.planning.Planner;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Agents who take one ticket at a time, unless a test says otherwise. */
class LongestIdleTest {
    private static final AgentFacts JUST_FREE = idle(1, 1, 8, 10);
    private static final AgentFacts LONG_FREE = idle(2, 1, 8, 300);
    private static final AgentFacts LONG_FREE_BEGINNER = idle(3, 1, 2, 900);

    @Test
    void of_two_equals_whoever_has_been_idle_the_longest_gets_the_ticket() {
        assertThat(givenTo(1, JUST_FREE, LONG_FREE)).containsExactly(2L);
        assertThat(givenTo(1, LONG_FREE, JUST_FREE)).containsExactly(2L);
    }

    @Test
    void whoever_suits_the_ticket_better_is_no_equal() {
        assertThat(givenTo(1, JUST_FREE, LONG_FREE_BEGINNER)).containsExactly(1L);
    }

    @Test
    void with_a_ticket_for_everybody_everybody_gets_one() {
        assertThat(givenTo(2, JUST_FREE, LONG_FREE)).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void one_pool_of_one_ticket_each_is_routed_as_by_generalised_c_mu() {
        AgentFacts[] pool = LongStream.rangeClosed(1, 5)
                .mapToObj(id -> idle(id, 1, 8, 60 * ((id * 3) % 5)))
                .toArray(AgentFacts[]::new);
        assertThat(givenTo(3, pool)).containsExactlyInAnyOrderElementsOf(given(RoutingRule.GC_MU, 3, pool));
    }

    @Test
    void of_those_who_hold_several_at_a_time_the_versatile_are_left_free_however_they_are_listed() {
        AgentFacts versatile = knowing(Map.of("payments", 8, "zh", 8, "tech", 8), idle(1, 4, 8, 900));
        AgentFacts narrow = idle(2, 4, 8, 10);
        assertThat(givenTo(1, versatile, narrow)).containsExactly(2L);
        assertThat(givenTo(1, narrow, versatile)).containsExactly(2L);
    }

    private static AgentFacts knowing(Map<String, Integer> skills, AgentFacts one) {
        return new AgentFacts(
                one.id(), one.name(), true, one.budget(), 0, 0, skills, Set.of(), one.holding(), Map.of());
    }

    private static List<Long> givenTo(int tickets, AgentFacts... agents) {
        return given(RoutingRule.HEED, tickets, agents);
    }

    private static List<Long> given(RoutingRule rule, int tickets, AgentFacts... agents) {
        List<Waiting> waiting = LongStream.rangeClosed(1, tickets)
                .mapToObj(id -> new Waiting(Tickets.under(rule, Tickets.ticket(id, 0.5)), 10))
                .toList();
        Situation situation = new Situation(waiting, List.of(agents), AttentionPrices.none(NOW, ""), NOW, 1);
        return new Matching(new Planner(), Duration.ofSeconds(5))
                .round(situation).given().stream().map(one -> one.agent().id()).toList();
    }

    private static AgentFacts idle(long id, double budget, int level, long seconds) {
        Holding holding = new Holding(0, Map.of(), Map.of(), null, NOW.minusSeconds(seconds));
        return new AgentFacts(
                id, "Agent " + id, true, budget, 0, 0, Map.of("payments", level), Set.of(), holding, Map.of());
    }
}
