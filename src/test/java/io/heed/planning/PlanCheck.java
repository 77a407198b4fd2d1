package io.heed.planning;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks a plan against the definition of the problem, knowing nothing of how it was made. */
public final class PlanCheck {
    private PlanCheck() {}

    public static void isSound(PlanProblem problem, Plan plan) {
        double objective = worth(problem, plan.agentOf());
        for (double price : plan.prices()) {
            assertThat(price).isNotNegative().isFinite();
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

    /** The objective of anybody's plan; fails where it breaks a budget, matches who may not be, or leaves out who may not. */
    public static double worth(PlanProblem problem, int[] agentOf) {
        double[] used = new double[problem.agents()];
        double objective = 0;
        for (int i = 0; i < problem.tickets(); i++) {
            int j = agentOf[i];
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
        }
        return objective;
    }
}
