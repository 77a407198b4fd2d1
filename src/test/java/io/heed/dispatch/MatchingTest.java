package io.heed.dispatch;

import static io.heed.dispatch.Tickets.NOW;
import static io.heed.dispatch.Tickets.SHIPPED;
import static io.heed.dispatch.Tickets.agent;
import static io.heed.dispatch.Tickets.chinese;
import static io.heed.dispatch.Tickets.large;
import static io.heed.dispatch.Tickets.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import io.heed.planning.Planner;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private final Matching matching = new Matching(new Planner(), Duration.ofSeconds(5));

    @Test
    void the_more_urgent_ticket_gets_the_last_room() {
        Matching.Round round = round(List.of(ticket(1, 0.2), ticket(2, 0.9)), List.of(agent(7, 1, 0)));
        assertThat(round.given()).extracting(given -> given.ticket().id()).containsExactly(2L);
    }

    @Test
    void nobody_is_given_more_than_their_budget_leaves() {
        List<TicketFacts> waiting = List.of(large(1, 1.5), large(2, 1.5), large(3, 1.5), large(4, 0.5));
        Matching.Round round = round(waiting, List.of(agent(7, 4, 1), agent(8, 2, 2)));
        double given = round.given().stream()
                .mapToDouble(one -> one.ticket().attention())
                .sum();
        assertThat(given).isLessThanOrEqualTo(3).isGreaterThan(1.9);
        assertThat(round.given()).allSatisfy(one -> assertThat(one.agent().id()).isEqualTo(7));
    }

    @Test
    void who_lacks_a_skill_or_the_language_or_has_just_declined_gets_nothing() {
        AgentFacts noSkill = new AgentFacts(1, "A", true, 4, 0, 0, Map.of("billing", 9), Set.of());
        AgentFacts declined = new AgentFacts(2, "B", true, 4, 0, 0, Map.of("payments", 9), Set.of(5L));
        AgentFacts away = new AgentFacts(3, "C", false, 4, 0, 0, Map.of("payments", 9), Set.of());
        assertThat(round(List.of(ticket(5, 0.9)), List.of(noSkill, declined, away))
                        .given())
                .isEmpty();
        assertThat(round(List.of(chinese(6)), List.of(declined)).given()).isEmpty();
        AgentFacts speaks = new AgentFacts(4, "D", true, 4, 0, 0, Map.of("payments", 9, "zh", 6), Set.of());
        assertThat(round(List.of(chinese(6)), List.of(speaks)).given()).hasSize(1);
    }

    @Test
    void the_expert_gets_it_and_the_decision_names_the_runner_up_and_the_margin() {
        AgentFacts expert = new AgentFacts(1, "Ines", true, 4, 1, 0, Map.of("payments", 10), Set.of());
        AgentFacts beginner = new AgentFacts(2, "Sam", true, 4, 0, 0, Map.of("payments", 2), Set.of());
        Situation situation = situation(List.of(ticket(5, 0.9)), List.of(beginner, expert));
        Matching.Round round = matching.round(situation);
        assertThat(round.given()).singleElement().satisfies(given -> {
            assertThat(given.agent().name()).isEqualTo("Ines");
            Decision decision = new Explaining(situation, round).decision(given, SHIPPED, 1);
            assertThat(decision.runnerUp().name()).isEqualTo("Sam");
            assertThat(decision.margin()).isPositive();
            assertThat(decision.used()).isEqualTo(1);
            assertThat(decision.points()).containsKey(Factor.words);
            assertThat(decision.binding()).isEqualTo("none");
        });
    }

    @Test
    void attention_is_free_while_there_is_room_for_all_and_has_a_price_when_there_is_not() {
        assertThat(played(List.of(ticket(1, 0.9)), List.of(agent(7, 4, 0)))
                        .outlook()
                        .price())
                .isZero();
        List<TicketFacts> many = List.of(ticket(1, 0.9), ticket(2, 0.8), ticket(3, 0.7));
        Matching.Played full = played(many, List.of(agent(7, 2, 2)));
        double dearest = Weighing.factors(ticket(1, 0.9), SHIPPED, NOW).weight(SHIPPED);
        assertThat(full.round().given()).isEmpty();
        assertThat(full.outlook().price()).isEqualTo(dearest);
    }

    @Test
    void what_frees_up_soon_is_planned_for_those_who_still_wait() {
        AgentFacts almostDone = new AgentFacts(7, "Ines", true, 1, 1, 1, Map.of("payments", 8), Set.of());
        Matching.Played played = played(List.of(ticket(1, 0.3), ticket(2, 0.9)), List.of(almostDone));
        assertThat(played.round().given()).isEmpty();
        assertThat(played.outlook().next()).containsExactly(new Matching.Next(2, 7));
        assertThat(played.outlook().price()).isPositive();
    }

    @Test
    void a_waiting_ticket_says_what_it_waits_for() {
        TicketFacts ticket = ticket(5, 0.9);
        assertThat(WaitReason.of(ticket, List.of())).isEqualTo(WaitReason.nobodySkilled);
        AgentFacts away = new AgentFacts(3, "C", false, 4, 0, 0, Map.of("payments", 9), Set.of());
        assertThat(WaitReason.of(ticket, List.of(away))).isEqualTo(WaitReason.nobodyTaking);
        AgentFacts declined = new AgentFacts(2, "B", true, 4, 0, 0, Map.of("payments", 9), Set.of(5L));
        assertThat(WaitReason.of(ticket, List.of(declined))).isEqualTo(WaitReason.declined);
        assertThat(WaitReason.of(large(5, 3), List.of(agent(7, 2, 0)))).isEqualTo(WaitReason.tooLarge);
        assertThat(WaitReason.of(ticket, List.of(agent(7, 2, 2)))).isEqualTo(WaitReason.nobodyFree);
        assertThat(WaitReason.of(ticket, List.of(agent(7, 2, 0)))).isEqualTo(WaitReason.underPrice);
    }

    private Matching.Round round(List<TicketFacts> waiting, List<AgentFacts> agents) {
        return matching.round(situation(waiting, agents));
    }

    private Matching.Played played(List<TicketFacts> waiting, List<AgentFacts> agents) {
        return matching.played(situation(waiting, agents));
    }

    private static Situation situation(List<TicketFacts> waiting, List<AgentFacts> agents) {
        return Situation.of(waiting, agents, SHIPPED, AttentionPrices.none(NOW, ""), NOW, 1);
    }
}
