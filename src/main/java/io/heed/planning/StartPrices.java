package io.heed.planning;

import java.util.Arrays;

/** Where the auction's prices begin. */
final class StartPrices {
    /** A little below what the greedy plan suggests, since prices in an auction only rise. */
    private static final double DISCOUNT = 0.9;

    private StartPrices() {}

    /** Prices of the last plan, in units of this market. */
    static double[] known(Market market, double[] perPoint) {
        double[] price = new double[market.m];
        for (int j = 0; j < market.m; j++) {
            price[j] = Math.max(0, perPoint[j]) / market.unitsPerPoint;
        }
        return price;
    }

    /** The least value per attention among the tickets an agent holds, for agents that had to turn some away. */
    static double[] from(Allocation greedy) {
        Market market = greedy.market;
        double[] least = new double[market.m];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        boolean[] refused = new boolean[market.m];
        for (int i = 0; i < market.n; i++) {
            int own = greedy.edgeOf[i];
            if (own >= 0) {
                int j = market.agent[own];
                least[j] = Math.min(least[j], market.profit[own] / market.attention[own]);
            } else {
                for (int e = market.start[i]; e < market.start[i + 1]; e++) {
                    refused[market.agent[e]] = true;
                }
            }
        }
        double[] price = new double[market.m];
        for (int j = 0; j < market.m; j++) {
            price[j] = refused[j] && least[j] < Double.POSITIVE_INFINITY ? DISCOUNT * least[j] : 0;
        }
        return price;
    }

    /** The median of the positive prices, or 0. */
    static double median(double[] price) {
        double[] positive = Arrays.stream(price).filter(p -> p > 0).sorted().toArray();
        return positive.length == 0 ? 0 : positive[positive.length / 2];
    }
}
