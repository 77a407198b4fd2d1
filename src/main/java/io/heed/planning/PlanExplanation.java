package io.heed.planning;

import java.util.Arrays;

/**
 * A plan ticket by ticket, in net worth: value − (λ + the agent's price)·attention, or minus the cost when minimising.
 *
 * @param runnerUp for each assigned ticket the other agent with the best net worth, or -1 when there is none
 * @param margin for each assigned ticket its net worth here less that with the runner-up, or less 0, what waiting is
 *     worth, where that is better or nobody else is eligible. Below 0 when the budgets forced it away from its favourite
 * @param why for each waiting ticket the reason, null for assigned ones
 */
public record PlanExplanation(int[] runnerUp, double[] margin, WhyWaiting[] why) {

    /** O(edges). */
    public static PlanExplanation of(PlanProblem problem, Plan plan) {
        int n = problem.tickets();
        PlanExplanation explanation = new PlanExplanation(new int[n], new double[n], new WhyWaiting[n]);
        Arrays.fill(explanation.runnerUp, -1);
        for (int i = 0; i < n; i++) {
            if (plan.agentOf()[i] >= 0) {
                explanation.compare(problem, plan, i);
            } else {
                explanation.why[i] = reason(problem, plan, i);
            }
        }
        return explanation;
    }

    private void compare(PlanProblem problem, Plan plan, int i) {
        double own = 0;
        double next = Double.NEGATIVE_INFINITY;
        for (int e = problem.start()[i]; e < problem.start()[i + 1]; e++) {
            int j = problem.agent()[e];
            double net = net(problem, plan, e);
            if (j == plan.agentOf()[i]) {
                own = net;
            } else if (net > next && problem.attention()[e] <= problem.budget()[j]) {
                next = net;
                runnerUp[i] = j;
            }
        }
        boolean mayWait = !problem.everyTicketMustGo();
        margin[i] = runnerUp[i] < 0 && !mayWait ? 0 : own - (mayWait ? Math.max(0, next) : next);
    }

    private static WhyWaiting reason(PlanProblem problem, Plan plan, int i) {
        if (problem.start()[i] == problem.start()[i + 1]) {
            return WhyWaiting.NO_ELIGIBLE_AGENT;
        }
        WhyWaiting reason = WhyWaiting.NOT_ENOUGH_FREE_ATTENTION;
        for (int e = problem.start()[i]; e < problem.start()[i + 1]; e++) {
            if (problem.attention()[e] <= problem.budget()[problem.agent()[e]]) {
                if (net(problem, plan, e) > 0) {
                    return WhyWaiting.CROWDED_OUT;
                }
                reason = WhyWaiting.UNDER_THE_PRICE;
            }
        }
        return reason;
    }

    private static double net(PlanProblem problem, Plan plan, int e) {
        double asked = plan.prices()[problem.agent()[e]] * problem.attention()[e];
        return (problem.everyTicketMustGo() ? -problem.value()[e] : problem.worth(e)) - asked;
    }
}
