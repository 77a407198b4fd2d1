package io.heed.dispatch;

import static io.heed.dispatch.Tickets.NOW;
import static io.heed.dispatch.Tickets.SHIPPED;
import static io.heed.dispatch.Tickets.agent;
import static io.heed.dispatch.Tickets.large;
import static org.assertj.core.api.Assertions.assertThat;

import io.heed.planning.Planner;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The classic routers' worked examples of capacity, as budgets of attention: a weight is a ticket's points. */
class BudgetTest {
    private final Matching matching = new Matching(new Planner(), Duration.ofSeconds(5));

    @Test
    void capacity_six_takes_three_of_weight_two_and_then_none() {
        assertThat(given(5, 2, agent(7, 6, 0))).hasSize(3);
        assertThat(given(5, 2, agent(7, 6, 6))).isEmpty();
        assertThat(given(5, 2, agent(7, 6, 5))).isEmpty();
    }

    @Test
    void what_is_left_over_takes_smaller_ones() {
        assertThat(given(9, 0.5, agent(7, 6, 5))).hasSize(2);
        assertThat(given(9, 1, agent(7, 6, 5))).hasSize(1);
    }

    @Test
    void of_two_and_of_ten_the_free_points_differ_from_the_free_share() {
        AgentFacts oneOfTwo = agent(1, 2, 1);
        AgentFacts eightOfTen = agent(2, 10, 8);
        assertThat(oneOfTwo.free()).isLessThan(eightOfTen.free());
        assertThat(oneOfTwo.free() / oneOfTwo.budget()).isGreaterThan(eightOfTen.free() / eightOfTen.budget());
    }

    @Test
    void with_a_limit_of_three_who_holds_three_gets_nothing_and_who_holds_one_gets_two() {
        List<Matching.Given> given = given(4, 1, agent(1, 3, 3), agent(2, 3, 1));
        assertThat(given)
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.agent().id()).isEqualTo(2));
    }

    @Test
    void over_a_budget_by_hand_there_is_no_room_and_not_less_than_none() {
        assertThat(agent(1, 3, 5).free()).isZero();
        assertThat(given(2, 0.5, agent(1, 3, 5))).isEmpty();
    }

    private List<Matching.Given> given(int tickets, double points, AgentFacts... agents) {
        List<TicketFacts> waiting = LongStream.rangeClosed(1, tickets)
                .mapToObj(id -> large(id, points))
                .toList();
        return matching.round(Situation.of(waiting, List.of(agents), SHIPPED, AttentionPrices.none(NOW, ""), NOW, 1))
                .given();
    }
}
