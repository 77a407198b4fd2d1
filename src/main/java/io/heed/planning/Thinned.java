package io.heed.planning;

import java.time.Duration;
import java.util.Arrays;

/**
 * Prices from one ticket in so many, against budgets cut in the same proportion: where many tickets wait for each agent,
 * a few thousand of them tell the level of prices as well as a million.
 */
final class Thinned {
    /** Edges of the tickets that are asked, at most and at least. */
    private static final int MOST = 40_000;

    private static final int LEAST = 2000;

    /** The average budget, in average tickets, below which a thinned one would say nothing about prices. */
    private static final double LEAST_BUDGET = 12;

    /** Tickets that are asked about the level of prices where thinning is no use. */
    private static final int A_FEW = 200;

    private final Market market;
    private final int edges;

    Thinned(Market market, long edges) {
        this.market = market;
        this.edges = (int) Math.max(LEAST, Math.min(MOST, edges));
    }

    /** Starting prices, per unit of attention. Where budgets are too small to be cut, tickets are shown fewer agents. */
    double[] prices(Effort effort) {
        Market few = oneIn(Math.max(1, market.edges() / edges));
        if (Arrays.stream(few.budget).sum() < LEAST_BUDGET * agentsWithRoom() * meanAttention(few)) {
            boolean wide = market.edges() > 2L * PriceSearch.SAMPLE * market.n;
            return wide ? PriceSearch.level(Core.sample(market, PriceSearch.SAMPLE), effort) : new double[market.m];
        }
        // So few that they are worth asking however late it is.
        Effort asking = new Effort(Duration.ofDays(1), spent -> 0);
        double[] level = PriceSearch.level(few, asking);
        effort.spend(asking.spent());
        return level;
    }

    /** The mean of what tickets are worth per unit of attention at most, from a few of them. */
    double meanDensity() {
        Market few = oneIn(Math.max(1, market.n / A_FEW));
        double sum = 0;
        for (int i = 0; i < few.n; i++) {
            double most = 0;
            for (int e = few.start[i]; e < few.start[i + 1]; e++) {
                most = Math.max(most, few.profit[e] / few.attention[e]);
            }
            sum += most;
        }
        return sum / Math.max(1, few.n);
    }

    private int agentsWithRoom() {
        return (int) Arrays.stream(market.budget).filter(b -> b > 0).count();
    }

    private static double meanAttention(Market few) {
        return Arrays.stream(few.attention).sum() / Math.max(1, few.attention.length);
    }

    /** One ticket out of so many in a row, and as much of every budget. */
    private Market oneIn(int each) {
        int n = market.n / each;
        int[] start = new int[n + 1];
        int[] from = new int[n];
        for (int k = 0; k < n; k++) {
            int i = k * each + (int) (Shortlist.noise(k, -1) * each);
            from[k] = market.start[i];
            start[k + 1] = start[k] + market.edgesOf(i);
        }
        int[] agent = new int[start[n]];
        double[] profit = new double[start[n]];
        double[] attention = new double[start[n]];
        for (int k = 0; k < n; k++) {
            int many = start[k + 1] - start[k];
            System.arraycopy(market.agent, from[k], agent, start[k], many);
            System.arraycopy(market.profit, from[k], profit, start[k], many);
            System.arraycopy(market.attention, from[k], attention, start[k], many);
        }
        double[] budget = Arrays.stream(market.budget).map(b -> b / each).toArray();
        return new Market(market, budget, start, agent, profit, attention);
    }
}
