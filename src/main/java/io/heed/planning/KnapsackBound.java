package io.heed.planning;

/**
 * The Lagrangian bound with the tickets' "one agent at most" relaxed: Σ_i μ_i + Σ_j K_j, where K_j is the best load of
 * agent j from the worths left after μ. Never weaker than {@link PriceBound} at the same μ, and often tighter, since the
 * knapsacks are whole.
 */
final class KnapsackBound {
    /** Table cells one agent may cost before its knapsack is only bounded. */
    private static final double MOST_CELLS = 400_000;

    private final Market market;
    private final Knapsack knapsack = new Knapsack();
    private final BestItems[] items;

    KnapsackBound(Market market) {
        this.market = market;
        items = new BestItems[market.m];
        for (int j = 0; j < market.m; j++) {
            items[j] = BestItems.with(market.whole, market.budget[j]);
        }
    }

    /** Infinite where it became too late to finish. */
    double at(double[] mu, Effort effort) {
        double sum = 0;
        for (int i = 0; i < market.n; i++) {
            sum += mu[i];
            for (int e = market.start[i]; e < market.start[i + 1]; e++) {
                double left = market.profit[e] - mu[i];
                if (left > 0) {
                    items[market.agent[e]].add(left, market.attention[e]);
                }
            }
        }
        effort.spend(market.edges());
        for (int j = 0; j < market.m; j++) {
            if (effort.late()) {
                return Double.POSITIVE_INFINITY;
            }
            sum += load(items[j], market.budget[j], effort);
            items[j].clear();
        }
        return sum;
    }

    private double load(BestItems some, double budget, Effort effort) {
        some.gather();
        double cells = some.count * budget;
        if (market.whole && cells <= MOST_CELLS) {
            effort.spend((long) (cells / 4));
            return knapsack.exact(some.worth, some.weight, some.count, (int) budget);
        }
        effort.spend(4L * some.count);
        return knapsack.fractional(some.worth, some.weight, some.count, budget);
    }
}
