package io.heed.planning;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks a plan against the definition of the problem, knowing nothing of how it was made. */
final class PlanCheck {
    private PlanCheck() {}

    static void isSound(PlanProblem problem, Plan plan) {
        double[] used = new double[problem.agents()];
        double objective = 0;
        for (int i = 0; i < problem.tickets(); i++) {
            int j = plan.agentOf()[i];
            if (j < 0) {
                assertThat(problem.everyTicketMustGo()).isFalse();
                continue;
            }
            int e = problem.edge(i, j);
            assertThat(e).as("ticket %d may go to agent %d", i, j).isNotNegative();
            used[j] += problem.attention()[e];
            objective += problem.everyTicketMustGo()
                    ? problem.value()[e]
                    : problem.value()[e] - problem.attentionPrice() * problem.attention()[e];
        }
        for (int j = 0; j < used.length; j++) {
            assertThat(used[j]).as("attention of agent %d", j).isLessThanOrEqualTo(problem.budget()[j] + 1e-9);
            assertThat(plan.prices()[j]).isNotNegative();
        }
        double slip = 1e-9 * Math.max(1, Math.abs(objective));
        assertThat(Math.abs(plan.objective() - objective)).isLessThanOrEqualTo(slip);
        if (problem.everyTicketMustGo()) {
            assertThat(plan.bound()).isLessThanOrEqualTo(plan.objective() + slip);
        } else {
            assertThat(plan.bound()).isGreaterThanOrEqualTo(plan.objective() - slip);
        }
        assertThat(plan.gap()).isBetween(0.0, 1.0);
    }
}
