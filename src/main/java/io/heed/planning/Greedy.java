package io.heed.planning;

/** Quick starts: one pass over the tickets, each to the best agent that still has room. */
final class Greedy {
    private Greedy() {}

    /** The usual rule: most value per attention point first, to the agent where it is worth most, then most room. */
    static Allocation byDensity(Market market) {
        Allocation allocation = new Allocation(market);
        for (int i : market.byDensity()) {
            placeWhereWorthMost(allocation, i);
        }
        return allocation;
    }

    private static void placeWhereWorthMost(Allocation allocation, int i) {
        Market market = allocation.market;
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int e = market.start[i]; e < market.start[i + 1]; e++) {
            if (market.profit[e] >= most && allocation.fits(e) && (best < 0 || better(allocation, e, best))) {
                best = e;
                most = market.profit[e];
            }
        }
        if (best >= 0) {
            allocation.put(i, best);
        }
    }

    private static boolean better(Allocation allocation, int e, int than) {
        Market market = allocation.market;
        int byWorth = Double.compare(market.profit[e], market.profit[than]);
        return byWorth > 0 || byWorth == 0 && allocation.room(market.agent[e]) > allocation.room(market.agent[than]);
    }

    /**
     * Where every ticket must go: first the tickets that would lose most by not getting their best agent at these
     * prices, each to the agent with the best net worth that still has room.
     */
    static Allocation byPriceRegret(Market market, double[] price) {
        double[] regret = new double[market.n];
        for (int i = 0; i < market.n; i++) {
            regret[i] = regret(market, price, i);
        }
        Allocation allocation = new Allocation(market);
        for (int i : Order.descending(regret, market.n)) {
            placeAtBestNet(allocation, i, price, Double.NEGATIVE_INFINITY);
        }
        return allocation;
    }

    /**
     * What an auction sold, and the room it left given to the tickets that exceed the prices most per attention point.
     *
     * @param agentOf who bought from whom, or -1
     * @param core the part of the market that holds everybody's best agents at these prices
     */
    static Allocation after(int[] agentOf, Market market, Market core, double[] price) {
        Allocation allocation = new Allocation(market);
        double[] excess = new double[market.n];
        for (int i = 0; i < market.n; i++) {
            int sold = agentOf[i] < 0 ? -1 : market.edge(i, agentOf[i]);
            if (sold >= 0 && allocation.fits(sold)) {
                allocation.put(i, sold);
            } else {
                excess[i] = excess(core, price, i);
            }
        }
        fillUp(allocation, Order.descending(excess, market.n), excess, price);
        return allocation;
    }

    private static double excess(Market core, double[] price, int i) {
        double most = Double.NEGATIVE_INFINITY;
        for (int e = core.start[i]; e < core.start[i + 1]; e++) {
            most = Math.max(most, core.profit[e] / core.attention[e] - price[core.agent[e]]);
        }
        return most;
    }

    /** Gives what room is left to the next in order, until many in a row have not fitted. */
    private static void fillUp(Allocation allocation, int[] order, double[] excess, double[] price) {
        int failures = 0;
        for (int k = 0; k < order.length && failures < 4 * price.length; k++) {
            int i = order[k];
            if (allocation.edgeOf[i] < 0 && excess[i] > Double.NEGATIVE_INFINITY) {
                placeAtBestNet(allocation, i, price, Double.NEGATIVE_INFINITY);
                failures = allocation.edgeOf[i] < 0 ? failures + 1 : 0;
            }
        }
    }

    private static double regret(Market market, double[] price, int i) {
        double best = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (int e = market.start[i]; e < market.start[i + 1]; e++) {
            double net = market.profit[e] - price[market.agent[e]] * market.attention[e];
            second = Math.max(second, Math.min(best, net));
            best = Math.max(best, net);
        }
        return second == Double.NEGATIVE_INFINITY ? market.lift : best - second;
    }

    static void placeAtBestNet(Allocation allocation, int i, double[] price, double floor) {
        Market market = allocation.market;
        int best = -1;
        double bestNet = floor;
        for (int e = market.start[i]; e < market.start[i + 1]; e++) {
            double net = market.profit[e] - price[market.agent[e]] * market.attention[e];
            if (net > bestNet && allocation.fits(e)) {
                best = e;
                bestNet = net;
            }
        }
        if (best >= 0) {
            allocation.put(i, best);
        }
    }
}
