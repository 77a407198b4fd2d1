package io.heed.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanExplanationTest {
    @Test
    void says_who_was_second_and_by_how_much_and_why_others_wait() {
        PlanProblemBuilder builder = new PlanProblemBuilder(1.0, 1.0);
        builder.ticket();
        builder.mayGoTo(0, 9, 1).mayGoTo(1, 5, 1);
        builder.ticket();
        builder.mayGoTo(1, 6, 1);
        builder.ticket();
        builder.mayGoTo(1, 1, 1);
        builder.ticket();
        builder.mayGoTo(0, 100, 7);
        builder.ticket();
        PlanProblem problem = builder.build();
        Plan plan = new Planner().plan(problem);
        PlanExplanation explanation = PlanExplanation.of(problem, plan);
        assertThat(plan.agentOf()).containsExactly(0, 1, -1, -1, -1);
        assertThat(explanation.runnerUp()).containsExactly(1, -1, -1, -1, -1);
        assertThat(explanation.margin()[0]).isPositive();
        assertThat(explanation.why())
                .containsExactly(
                        null,
                        null,
                        WhyWaiting.UNDER_THE_PRICE,
                        WhyWaiting.NOT_ENOUGH_FREE_ATTENTION,
                        WhyWaiting.NO_ELIGIBLE_AGENT);
    }
}
