package io.heed.dispatch;

import static io.heed.dispatch.Tickets.NOW;
import static io.heed.dispatch.Tickets.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import io.heed.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassicLaneTest {
    private final Matching matching = new Matching(new Planner(), Duration.ofSeconds(5));

    @Test
    void spare_as_a_number_picks_b_and_as_a_share_picks_a() {
        List<AgentFacts> desk = List.of(holding(1, 2, 1), holding(2, 10, 8));
        assertThat(given(RoutingRule.HIGHEST_SPARE, desk, waiting(1))).containsExactly("1>2");
        assertThat(given(RoutingRule.HIGHEST_SPARE_PERCENT, desk, waiting(1))).containsExactly("1>1");
    }

    @Test
    void at_a_limit_of_three_the_one_with_one_gets_two_before_the_one_with_three_gets_any() {
        List<AgentFacts> full = List.of(holding(1, 3, 3), holding(2, 3, 1));
        assertThat(given(RoutingRule.FEWEST_OPEN, full, waiting(1), waiting(2), waiting(3)))
                .containsExactly("1>2", "2>2");
        List<AgentFacts> oneClosed = List.of(holding(1, 3, 2), holding(2, 3, 3));
        assertThat(given(RoutingRule.FEWEST_OPEN, oneClosed, waiting(3))).containsExactly("3>1");
    }

    @Test
    void six_points_hold_three_tickets_of_two_and_no_fourth() {
        Waiting[] four = {sized(1, 2), sized(2, 2), sized(3, 2), sized(4, 2)};
        for (RoutingRule rule : RoutingRule.values())
            assertThat(given(rule, List.of(holding(1, 6, 0)), four))
                    .as(rule.label())
                    .hasSize(3);
    }

    @Test
    void five_minutes_of_waiting_and_ten_of_head_start_score_fifteen() {
        TicketOrder order = new TicketOrder(RoutingRule.AGED_SCORE, NOW);
        assertThat(order.rank(waited(1, Duration.ofMinutes(5), 10))).isEqualTo(15);
        List<AgentFacts> one = List.of(holding(1, 1, 0));
        Waiting[] two = {waited(1, Duration.ofMinutes(14), 0), waited(2, Duration.ofMinutes(5), 10)};
        assertThat(given(RoutingRule.AGED_SCORE, one, two)).containsExactly("2>1");
    }

    @Test
    void round_robin_goes_around_and_begins_with_whoever_was_given_one_longest_ago() {
        List<AgentFacts> desk = List.of(
                lastGiven(1, NOW.minusSeconds(10)),
                lastGiven(2, NOW.minusSeconds(60)),
                lastGiven(3, NOW.minusSeconds(30)));
        assertThat(given(RoutingRule.ROUND_ROBIN, desk, waiting(1), waiting(2), waiting(3), waiting(4)))
                .containsExactly("1>2", "2>3", "3>1", "4>2");
    }

    @Test
    void who_has_been_idle_longest_comes_before_who_is_busy() {
        List<AgentFacts> desk =
                List.of(holding(1, 4, 1), idleSince(2, NOW.minusSeconds(5)), idleSince(3, NOW.minusSeconds(90)));
        assertThat(given(RoutingRule.LONGEST_IDLE, desk, waiting(1), waiting(2), waiting(3)))
                .containsExactly("1>3", "2>2", "3>1");
    }

    @Test
    void the_order_is_age_weight_promise_or_weight_per_attention_minute() {
        List<AgentFacts> one = List.of(holding(1, 3, 0));
        Waiting old = waited(1, Duration.ofMinutes(30), 1);
        Waiting heavy = new Waiting(Tickets.large(2, 3), 9);
        Waiting dense = waited(3, Duration.ofMinutes(1), 4);
        assertThat(given(RoutingRule.FIFO, one, old, heavy, dense)).startsWith("1>1");
        assertThat(given(RoutingRule.STRICT_PRIORITY, one, old, heavy, dense)).containsExactly("2>1");
        assertThat(given(RoutingRule.GC_MU, one, old, heavy, dense)).startsWith("3>1");
        assertThat(given(RoutingRule.EARLIEST_DUE, one, dense, old)).startsWith("1>1");
    }

    @Test
    void a_ticket_that_finds_nobody_lets_others_pass() {
        AgentFacts other = new AgentFacts(1, "A", true, 1, 0, 0, Map.of("billing", 9), Set.of());
        Waiting passes = new Waiting(ticket(2, 0.5, Duration.ZERO, "standard", List.of("billing")), 1);
        for (RoutingRule rule : RoutingRule.values())
            assertThat(given(rule, List.of(other), waiting(1), passes))
                    .as(rule.label())
                    .containsExactly("2>1");
    }

    @Test
    void the_lottery_draws_in_proportion_to_weight_per_point_and_the_same_for_the_same_seed() {
        int heavy = 0;
        for (int seed = 0; seed < 4000; seed++) {
            Situation situation = situation(
                    RoutingRule.LOTTERY,
                    List.of(holding(1, 1, 0)),
                    seed,
                    waited(1, Duration.ZERO, 1),
                    waited(2, Duration.ZERO, 3));
            List<String> drawn = given(situation);
            assertThat(given(situation)).isEqualTo(drawn);
            if (drawn.equals(List.of("2>1"))) heavy++;
        }
        // 3 : 1, and 4000 draws stray by more than 3.5 % once in a million times
        assertThat(heavy / 4000.0).isBetween(0.715, 0.785);
    }

    @Test
    void queues_of_different_rules_share_the_same_people() {
        Situation mixed = situation(RoutingRule.FIFO, List.of(holding(1, 2, 0)), 1, waiting(1));
        List<Waiting> both = new ArrayList<>(mixed.waiting());
        both.add(waiting(2));
        both.add(waiting(3));
        Situation situation = new Situation(both, mixed.agents(), mixed.prices(), NOW, 1);
        assertThat(matching.round(situation).given())
                .extracting(Matching.Given::rule)
                .containsExactly("fifo", "heed");
    }

    private List<String> given(RoutingRule rule, List<AgentFacts> agents, Waiting... waiting) {
        return given(situation(rule, agents, 1, waiting));
    }

    private List<String> given(Situation situation) {
        return matching.round(situation).given().stream()
                .map(one -> one.ticket().id() + ">" + one.agent().id())
                .toList();
    }

    private static Situation situation(RoutingRule rule, List<AgentFacts> agents, long seed, Waiting... waiting) {
        List<Waiting> ruled = Arrays.stream(waiting)
                .map(one -> new Waiting(Tickets.under(rule, one.ticket()), one.weight()))
                .toList();
        return new Situation(ruled, agents, AttentionPrices.none(NOW, ""), NOW, seed);
    }

    private static Waiting waiting(long id) {
        return new Waiting(ticket(id, 0.5), 1);
    }

    private static Waiting sized(long id, double attention) {
        return new Waiting(Tickets.large(id, attention), 1);
    }

    private static Waiting waited(long id, Duration waited, double weight) {
        return new Waiting(ticket(id, 0.5, waited, "standard", List.of("payments")), weight);
    }

    /** Everybody holds tickets of one point. */
    private static AgentFacts holding(long id, double budget, int open) {
        return agent(id, budget, open, null, null);
    }

    private static AgentFacts lastGiven(long id, Instant at) {
        return agent(id, 4, 1, at, null);
    }

    private static AgentFacts idleSince(long id, Instant since) {
        return agent(id, 4, 0, null, since);
    }

    private static AgentFacts agent(long id, double budget, int open, Instant lastGiven, Instant idleSince) {
        Holding holding = new Holding(open, Map.of(), Map.of(), lastGiven, idleSince);
        return new AgentFacts(
                id, "Agent " + id, true, budget, open, 0, Map.of("payments", 8), Set.of(), holding, Map.of());
    }
}
