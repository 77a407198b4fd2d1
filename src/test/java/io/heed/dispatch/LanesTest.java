package io.heed.dispatch;

import static io.heed.dispatch.Tickets.NOW;
import static io.heed.dispatch.Tickets.aged;
import static io.heed.dispatch.Tickets.ticket;
import static io.heed.dispatch.Tickets.under;
import static org.assertj.core.api.Assertions.assertThat;

import io.heed.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LanesTest {
    @Test
    void a_queue_on_round_robin_goes_by_turns_while_the_others_are_matched_jointly_within_the_same_budgets() {
        // by turns it is 3, 2, 1; the joint plan alone would give the expert as much as fits
        List<AgentFacts> agents = List.of(agent(1, 10, 10), agent(2, 1, 20), agent(3, 1, 30));
        List<Waiting> waiting = List.of(
                new Waiting(under(RoutingRule.ROUND_ROBIN, ticket(1, 0.1)), 1),
                new Waiting(under(RoutingRule.ROUND_ROBIN, ticket(2, 0.1)), 1),
                new Waiting(ticket(3, 0.9), 50),
                new Waiting(ticket(4, 0.9), 90),
                new Waiting(ticket(5, 0.9), 80),
                new Waiting(ticket(6, 0.9), 70),
                new Waiting(ticket(7, 0.9), 60));
        List<Matching.Given> given = round(waiting, agents).given();
        assertThat(given)
                .filteredOn(one -> one.rule().equals("round-robin"))
                .extracting(one -> one.ticket().id() + ">" + one.agent().id())
                .containsExactly("1>3", "2>2");
        assertThat(given)
                .filteredOn(one -> one.rule().equals("heed"))
                .extracting(one -> one.ticket().id())
                .containsExactlyInAnyOrder(4L, 5L, 6L, 7L);
        Map<Long, Double> used = new HashMap<>();
        for (Matching.Given one : given)
            used.merge(one.agent().id(), one.ticket().attention(), Double::sum);
        assertThat(used)
                .containsOnlyKeys(1L, 2L, 3L)
                .allSatisfy((agent, points) -> assertThat(points).isEqualTo(2));
    }

    @Test
    void a_promise_about_waiting_binds_whatever_rule_the_queue_follows() {
        List<Waiting> waiting = List.of(
                new Waiting(under(RoutingRule.FEWEST_OPEN, ticket(1, 0.9)), 90),
                new Waiting(under(RoutingRule.STRICT_PRIORITY, aged(2, Duration.ofHours(5), 2)), 1));
        assertThat(round(waiting, List.of(agent(1, 5, 0))).given())
                .extracting(one -> one.ticket().id() + one.rule())
                .containsExactly("2aged-kept");
    }

    @Test
    void both_lotteries_fill_the_room_there_is() {
        for (RoutingRule rule : List.of(RoutingRule.LOTTERY, RoutingRule.LOTTERY_PLAIN)) {
            List<Waiting> waiting = List.of(
                    new Waiting(under(rule, ticket(1, 0.1)), 0),
                    new Waiting(under(rule, ticket(2, 0.1)), 5),
                    new Waiting(under(rule, ticket(3, 0.1)), 9));
            assertThat(round(waiting, List.of(agent(1, 5, 0))).given())
                    .hasSize(2)
                    .allSatisfy(one -> assertThat(one.rule()).isEqualTo(rule.label()));
        }
    }

    private static Matching.Round round(List<Waiting> waiting, List<AgentFacts> agents) {
        Situation situation = new Situation(waiting, agents, AttentionPrices.none(NOW, ""), NOW, 1);
        return new Matching(new Planner(), Duration.ofSeconds(5)).round(situation);
    }

    /** Two points free; was last given a ticket so many seconds ago. */
    private static AgentFacts agent(long id, int level, long secondsAgo) {
        Instant lastGiven = NOW.minusSeconds(secondsAgo);
        Holding holding = new Holding(0, Map.of(), Map.of(), lastGiven, lastGiven);
        return new AgentFacts(id, "Agent " + id, true, 2, 0, 0, Map.of("payments", level), Set.of(), holding, Map.of());
    }
}
