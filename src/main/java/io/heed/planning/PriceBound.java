package io.heed.planning;

import java.util.Arrays;

/**
 * The Lagrangian bound with the agents' budgets relaxed: Σ_j budget_j·price_j + Σ_i μ_i, where μ_i is the best net worth
 * of ticket i at these prices (0 at least if it may stay out). Valid for any prices ≥ 0; at the best prices it equals
 * the bound of the linear programme.
 */
final class PriceBound {
    private final Market market;
    /** Best net worth of each ticket at the prices evaluated last. */
    final double[] mu;
    /** Attention each agent would have to give if every ticket went where it is worth most. */
    final double[] demand;

    PriceBound(Market market) {
        this.market = market;
        mu = new double[market.n];
        demand = new double[market.m];
    }

    double at(double[] price) {
        Arrays.fill(demand, 0);
        double sum = 0;
        for (int j = 0; j < market.m; j++) {
            sum += price[j] * market.budget[j];
        }
        double[] profit = market.profit;
        double[] attention = market.attention;
        int[] agent = market.agent;
        for (int i = 0; i < market.n; i++) {
            double best = market.mandatory ? Double.NEGATIVE_INFINITY : 0;
            int chosen = -1;
            for (int e = market.start[i]; e < market.start[i + 1]; e++) {
                double net = profit[e] - price[agent[e]] * attention[e];
                if (net > best) {
                    best = net;
                    chosen = e;
                }
            }
            if (chosen >= 0) {
                demand[agent[chosen]] += attention[chosen];
            } else {
                best = 0;
            }
            mu[i] = best;
            sum += best;
        }
        return sum;
    }
}
