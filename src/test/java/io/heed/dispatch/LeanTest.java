package io.heed.dispatch;

import static io.heed.dispatch.Tickets.NOW;
import static io.heed.dispatch.Tickets.agent;
import static io.heed.dispatch.Tickets.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.heed.planning.Planner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeanTest {
    private static final double STRENGTH = 0.05;
    private static final Matching MATCHING = new Matching(new Planner(), Duration.ofSeconds(5));

    @Test
    void nobody_leans_more_than_the_strength_however_much_they_carried() {
        assertThat(Lean.of(share(60, 6), STRENGTH)).isEqualTo(new Lean(0.95, 0.95));
        assertThat(Lean.of(share(-6000, -600), STRENGTH)).isEqualTo(new Lean(1.05, 1.05));
        assertThat(Lean.of(share(60, 6), 7).hard()).isCloseTo(1 - Lean.STRONGEST, within(1e-9));
        assertThat(Lean.of(share(60, 6), 0)).isEqualTo(Lean.EVEN);
    }

    @Test
    void hard_conversations_count_where_a_ticket_sounds_urgent() {
        Lean lean = Lean.of(share(0, 6), STRENGTH);
        assertThat(lean.of(ticket(1, 0.3))).isEqualTo(1);
        assertThat(lean.of(ticket(1, 0.9))).isCloseTo(0.975, within(1e-9));
    }

    @Test
    void those_who_carried_about_the_same_stay_equal_so_that_turns_go_on() {
        assertThat(Lean.of(share(7, 0.7), STRENGTH)).isEqualTo(Lean.EVEN);
        assertThat(Lean.of(share(10, 0), STRENGTH)).isEqualTo(Lean.of(share(13, 0), STRENGTH));
    }

    @Test
    void of_equals_the_one_who_carried_less_is_given_the_ticket() {
        AgentFacts tired = agent(1, 4, 0).leaning(Lean.of(share(60, 6), STRENGTH));
        AgentFacts rested = agent(2, 4, 0).leaning(Lean.of(share(-60, -6), STRENGTH));
        for (List<AgentFacts> order : List.of(List.of(tired, rested), List.of(rested, tired)))
            assertThat(given(List.of(ticket(5, 0.9)), order)).containsExactly(2L);
    }

    @Test
    void an_expert_who_carried_much_still_goes_before_a_beginner_who_carried_nothing() {
        AgentFacts expert = new AgentFacts(1, "Ines", true, 4, 0, 0, Map.of("payments", 10), Set.of())
                .leaning(Lean.of(share(60, 6), STRENGTH));
        AgentFacts beginner = new AgentFacts(2, "Sam", true, 4, 0, 0, Map.of("payments", 2), Set.of())
                .leaning(Lean.of(share(-60, -6), STRENGTH));
        assertThat(given(List.of(ticket(5, 0.9)), List.of(expert, beginner))).containsExactly(1L);
    }

    @Test
    void nobody_waits_for_fairness() {
        AgentFacts tired = agent(1, 4, 0).leaning(Lean.of(share(60, 6), Lean.STRONGEST));
        assertThat(given(List.of(ticket(5, 0), ticket(6, 0.9)), List.of(tired))).containsExactly(1L, 1L);
    }

    /** The theorem of fairness.adoc, without rents: V(fair) >= (1 − s)/(1 + s) V(best), planners' gaps on top. */
    @Test
    void a_plan_loses_no_more_worth_to_fairness_than_is_proved() {
        Random draws = new Random(7);
        double proved = (1 - Lean.STRONGEST) / (1 + Lean.STRONGEST);
        double worst = 1;
        for (int round = 0; round < 200; round++) {
            List<TicketFacts> tickets = new ArrayList<>();
            for (int i = 0; i < 12; i++)
                tickets.add(ticket(
                        100 + i,
                        draws.nextDouble(),
                        Duration.ofMinutes(draws.nextInt(60)),
                        draws.nextBoolean() ? "vip" : "standard",
                        List.of("payments")));
            List<AgentFacts> even = new ArrayList<>();
            List<AgentFacts> leaning = new ArrayList<>();
            for (int j = 1; j <= 5; j++) {
                AgentFacts one =
                        new AgentFacts(j, "A" + j, true, 2, 0, 0, Map.of("payments", 1 + draws.nextInt(10)), Set.of());
                even.add(one);
                leaning.add(one.leaning(
                        Lean.of(share(draws.nextDouble(-60, 60), draws.nextDouble(-6, 6)), Lean.STRONGEST)));
            }
            double fair = worth(tickets, leaning, even);
            double best = worth(tickets, even, even);
            worst = Math.min(worst, fair / best);
            assertThat(fair).isGreaterThanOrEqualTo(proved * best * 0.98);
        }
        assertThat(worst).isLessThan(1);
    }

    /** Of what is given among some agents, measured with the agents as they are without fairness. */
    private static double worth(List<TicketFacts> tickets, List<AgentFacts> among, List<AgentFacts> measured) {
        Worth worth = new Worth(AttentionPrices.none(NOW, ""));
        return MATCHING.round(situation(tickets, among)).given().stream()
                .mapToDouble(given -> worth.of(
                                given.waiting(),
                                measured.get((int) given.agent().id() - 1))
                        .orElseThrow())
                .sum();
    }

    private static List<Long> given(List<TicketFacts> tickets, List<AgentFacts> agents) {
        return MATCHING.round(situation(tickets, agents)).given().stream()
                .map(given -> given.agent().id())
                .toList();
    }

    private static Situation situation(List<TicketFacts> tickets, List<AgentFacts> agents) {
        return Situation.of(tickets, agents, Tickets.SHIPPED, AttentionPrices.none(NOW, ""), NOW, 1);
    }

    private static EffortShare share(double carried, double hard) {
        return new EffortShare(1, "Ana", 0, 0, 0, 0, 8, 0, carried, hard);
    }
}
