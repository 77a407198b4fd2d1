package io.heed.planning;

import java.time.Duration;

/**
 * A generalised assignment problem: waiting tickets against the free attention of agents.
 *
 * <p>Maximise Σ (value − attentionPrice·attention) x, or minimise Σ cost x with every ticket assigned, under
 * Σ attention x ≤ budget for each agent. Only the pairs that may be matched are stored, as the edges of each ticket in
 * compressed rows: ticket i owns the edges {@code start[i] … start[i+1]-1}. The arrays are shared, not copied; do not
 * change them while a plan is made.
 *
 * @param start n+1 offsets into the edge arrays
 * @param agent the agent of each edge, at most once per ticket
 * @param value value of each edge (any unit), or its cost under {@link Objective#MINIMISE_COST}
 * @param attention attention points the ticket would take of that agent, greater than 0
 * @param budget free attention points of each agent, at least 0
 * @param attentionPrice λ ≥ 0, value that a point of attention must earn at least; ignored when minimising cost
 * @param deadline how long the planner may think; it then answers with the best plan so far
 * @param gapGoal relative gap at which the planner is content to stop early; 0 keeps it working towards a proof
 * @param seed same problem and seed, same plan, as long as the deadline does not cut it short
 * @param knownPrices prices of the last plan for a warm start (value per point, one per agent), or null
 */
public record PlanProblem(
        int[] start,
        int[] agent,
        double[] value,
        double[] attention,
        double[] budget,
        Objective objective,
        double attentionPrice,
        Duration deadline,
        double gapGoal,
        long seed,
        double[] knownPrices) {

    public PlanProblem {
        if (agent.length < start[start.length - 1]
                || value.length < start[start.length - 1]
                || attention.length < start[start.length - 1]) {
            throw new IllegalArgumentException("Every edge needs an agent, a value and an attention");
        }
        if (knownPrices != null && knownPrices.length != budget.length) {
            throw new IllegalArgumentException("Known prices must be one per agent");
        }
    }

    public int tickets() {
        return start.length - 1;
    }

    public int agents() {
        return budget.length;
    }

    /** The edge that joins this ticket and agent, or -1 where they may not be matched. */
    public int edge(int ticket, int ofAgent) {
        for (int e = start[ticket]; e < start[ticket + 1]; e++) {
            if (agent[e] == ofAgent) {
                return e;
            }
        }
        return -1;
    }

    public boolean everyTicketMustGo() {
        return objective == Objective.MINIMISE_COST;
    }

    /** What choosing this edge adds to the objective: its cost, or its value less λ times its attention. */
    public double worth(int edge) {
        return everyTicketMustGo() ? value[edge] : value[edge] - attentionPrice * attention[edge];
    }

    public PlanProblem within(Duration newDeadline, double newGapGoal) {
        return new PlanProblem(
                start,
                agent,
                value,
                attention,
                budget,
                objective,
                attentionPrice,
                newDeadline,
                newGapGoal,
                seed,
                knownPrices);
    }

    public PlanProblem startingFrom(double[] prices) {
        return new PlanProblem(
                start, agent, value, attention, budget, objective, attentionPrice, deadline, gapGoal, seed, prices);
    }
}
