package io.heed.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClassicRuleTest {
    @Test
    void round_robin_takes_turns() {
        assertThat(assign(PlanPolicy.ROUND_ROBIN, 4, 0, 0, 0)).containsExactly(0, 1, 0, 1);
    }

    @Test
    void fewest_open_evens_out_counts_and_the_longest_waiting_goes_first() {
        assertThat(assign(PlanPolicy.FEWEST_OPEN, 1, 5, 9)).containsExactly(0, 1, 0);
    }

    @Test
    void highest_spare_goes_by_free_points() {
        assertThat(assign(PlanPolicy.HIGHEST_SPARE, 0, 0, 0)).containsExactly(1, 1, 0);
    }

    @Test
    void capacity_six_with_weight_two_takes_three_then_none() {
        PlanProblemBuilder builder = new PlanProblemBuilder(6.0);
        for (int i = 0; i < 4; i++) {
            builder.ticket();
            builder.mayGoTo(0, 1, 2);
        }
        Plan plan = new Planner().plan(builder.build(), PlanPolicy.FEWEST_OPEN, new double[4]);
        assertThat(plan.agentOf()).containsExactly(0, 0, 0, -1);
    }

    /** Agent 0 has 3 free points, agent 1 has 5; every ticket takes 1.5. */
    private static int[] assign(PlanPolicy policy, double... waited) {
        PlanProblemBuilder builder = new PlanProblemBuilder(3.0, 5.0);
        for (int i = 0; i < waited.length; i++) {
            builder.ticket();
            builder.mayGoTo(0, 1, 1.5).mayGoTo(1, 1, 1.5);
        }
        return new Planner().plan(builder.build(), policy, waited).agentOf();
    }
}
