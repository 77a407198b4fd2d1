package io.heed.dispatch;

import static io.heed.dispatch.Tickets.NOW;
import static io.heed.dispatch.Tickets.agent;
import static io.heed.dispatch.Tickets.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import io.heed.planning.FluidSolver;
import io.heed.planning.Planner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FluidLookAheadTest {
    @Test
    void with_hardly_anything_to_go_by_it_says_so_and_the_plain_index_decides() {
        AttentionPrices prices = lookAhead().look(waiting(3, 10), List.of(agent(1, 4, 0)), NOW);
        assertThat(prices.source()).isEqualTo("gcmu");
        assertThat(prices.notice()).contains("Too few");
        assertThat(prices.minutesSaved()).isEmpty();
    }

    @Test
    void a_pace_known_to_no_more_than_an_eighth_prices_nothing() {
        List<AgentFacts> agents = List.of(agent(1, 4, 0));
        assertThat(lookAhead().look(waiting(59, 10), agents, NOW).source()).isEqualTo("gcmu");
        assertThat(lookAhead().look(waiting(60, 10), agents, NOW).source()).isEqualTo("fluid");
    }

    @Test
    void with_nobody_there_attention_has_no_price() {
        AgentFacts away = new AgentFacts(1, "Sam", false, 4, 0, 0, Map.of("payments", 5), Set.of());
        assertThat(lookAhead().look(waiting(60, 10), List.of(away), NOW).notice())
                .contains("Nobody");
    }

    @Test
    void a_solver_without_time_is_no_reason_to_stop() {
        FluidLookAhead hurried = new FluidLookAhead(
                Map.of(), Usual.UNKNOWN, Roster.UNCHANGED, new FluidSolver(Duration.ZERO), PriceTuning.USUAL);
        AttentionPrices prices = hurried.look(waiting(60, 10), List.of(agent(1, 4, 0)), NOW);
        assertThat(prices.source()).isEqualTo("gcmu");
        assertThat(prices.notice()).contains("in time");
    }

    @Test
    void impossible_figures_are_a_notice_too() {
        AttentionPrices prices = lookAhead().look(waiting(60, Double.NaN), List.of(agent(1, 4, 0)), NOW);
        assertThat(prices.source()).isEqualTo("gcmu");
        assertThat(prices.notice()).contains("figures");
    }

    @Test
    void the_more_waits_the_dearer_attention_gets() {
        AgentFacts agent = agent(1, 4, 0);
        double some = lookAhead()
                .look(waiting(60, 10), List.of(agent), NOW)
                .pointMinute()
                .get(1L);
        double many = lookAhead()
                .look(waiting(120, 10), List.of(agent), NOW)
                .pointMinute()
                .get(1L);
        assertThat(many).isGreaterThan(some).isPositive();
    }

    @Test
    void twice_the_weight_is_twice_the_price_and_the_same_minutes() {
        List<AgentFacts> agents = List.of(agent(1, 4, 0));
        AttentionPrices once = lookAhead().look(waiting(60, 10), agents, NOW);
        AttentionPrices twice = lookAhead().look(waiting(60, 20), agents, NOW);
        assertThat(twice.pointMinute().get(1L) / once.pointMinute().get(1L)).isBetween(1.99, 2.01);
        assertThat(once.minutesSaved().get("paymentsfalse1.0")).isPositive();
    }

    @Test
    void whoever_can_do_what_is_scarce_is_dearer() {
        AgentFacts payments = agent(1, 8, 0);
        AgentFacts both = new AgentFacts(2, "Ines", true, 4, 0, 0, Map.of("payments", 8, "zh", 8), Set.of());
        List<Waiting> waiting = new ArrayList<>(waiting(20, 10));
        for (int i = 0; i < 60; i++) waiting.add(new Waiting(Tickets.chinese(100 + i), 10));
        AttentionPrices prices = lookAhead().look(waiting, List.of(payments, both), NOW);
        assertThat(prices.source()).isEqualTo("fluid");
        assertThat(prices.pointMinute().get(2L))
                .isGreaterThan(prices.pointMinute().get(1L));
    }

    @Test
    void of_agents_whose_attention_costs_the_same_the_more_sought_after_cost_a_little_more() {
        AgentFacts payments = agent(1, 8, 0);
        AgentFacts both = new AgentFacts(2, "Ines", true, 8, 0, 0, Map.of("payments", 8, "zh", 8), Set.of());
        FluidLookAhead ahead = lookAhead();
        for (Waiting one : waiting(60, 10)) ahead.arrived(one, NOW);
        for (int i = 0; i < 10; i++) ahead.arrived(new Waiting(Tickets.chinese(100 + i), 10), NOW);
        Map<Long, Double> rents = ahead.look(List.of(), List.of(payments, both), NOW.plusSeconds(600))
                .pointMinute();
        assertThat(rents.get(2L)).isGreaterThan(rents.get(1L)).isLessThan(1.1 * rents.get(1L));
    }

    @Test
    void nobody_sits_idle_because_attention_is_dear_when_nothing_dearer_waits() {
        AgentFacts free = agent(1, 4, 0);
        AttentionPrices dear =
                new AttentionPrices(NOW, "fluid", "", Map.of("paymentsfalse1.0", 1.0), Map.of(1L, 1000.0));
        Situation situation = new Situation(waiting(1, 5), List.of(free), dear, NOW, 1);
        assertThat(matching().round(situation).given()).hasSize(1);
    }

    @Test
    void room_is_kept_for_a_dearer_ticket_that_does_not_fit_yet() {
        AgentFacts almostFull = agent(1, 4, 3);
        Waiting large = new Waiting(Tickets.large(7, 2), 100);
        AttentionPrices prices =
                new AttentionPrices(NOW, "fluid", "", Map.of("paymentsfalse1.0", 1.0), Map.of(1L, 3.0));
        Situation both = new Situation(List.of(large, waiting(1, 5).get(0)), List.of(almostFull), prices, NOW, 1);
        assertThat(matching().round(both).given()).isEmpty();
        Situation small = new Situation(waiting(1, 5), List.of(almostFull), prices, NOW, 1);
        assertThat(matching().round(small).given()).hasSize(1);
    }

    private static Matching matching() {
        return new Matching(new Planner(), Duration.ofSeconds(5));
    }

    private static FluidLookAhead lookAhead() {
        return new FluidLookAhead(
                Map.of(), Usual.UNKNOWN, Roster.UNCHANGED, new FluidSolver(Duration.ofMinutes(1)), PriceTuning.USUAL);
    }

    private static List<Waiting> waiting(int many, double weight) {
        List<Waiting> waiting = new ArrayList<>();
        for (int i = 0; i < many; i++) waiting.add(new Waiting(ticket(i + 1, 0.5), weight));
        return waiting;
    }
}
