package io.heed.planning;

/**
 * Who gets which ticket, how good that is, and what attention costs.
 *
 * @param agentOf for each ticket its agent, or -1 where it stays waiting
 * @param objective Σ (value − λ·attention) of the assigned pairs, or their total cost
 * @param bound no plan can be better: an upper bound on value, a lower bound on cost
 * @param gap |bound − objective| relative to the larger of both; 0 when the plan is proven best
 * @param prices for each agent the shadow price of its budget, in value per attention point and on top of λ; 0 where
 *     the budget does not bind
 * @param priceOfAttention the median of the positive prices, 0 when no budget binds: what one more point would earn
 *     with the agent in the middle
 * @param solver what made the plan
 * @param millis thinking time
 * @param optimal the gap is closed to 1e-9 or the search has visited everything
 * @param cutShort the deadline, not the work, ended the search: another run may differ
 */
public record Plan(
        int[] agentOf,
        double objective,
        double bound,
        double gap,
        double[] prices,
        double priceOfAttention,
        String solver,
        double millis,
        boolean optimal,
        boolean cutShort) {

    /** A gap below this counts as none. */
    static final double CLOSED = 1e-9;

    public int assigned() {
        int count = 0;
        for (int agent : agentOf) {
            count += agent >= 0 ? 1 : 0;
        }
        return count;
    }

    static double gap(double objective, double bound) {
        double size = Math.max(Math.abs(objective), Math.abs(bound));
        return size == 0 ? 0 : Math.abs(bound - objective) / size;
    }
}
