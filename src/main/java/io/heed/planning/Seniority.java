package io.heed.planning;

/**
 * Where a waiting ticket is worth as much with an agent as one the agent holds, and takes no more attention than there
 * is, the one that has waited longer goes first. Never makes a plan worth less.
 */
final class Seniority {
    private final Allocation allocation;
    private final Market market;
    private final double[] waited;
    private final double[] leastWorth;

    private Seniority(Allocation allocation, double[] waited) {
        this.allocation = allocation;
        this.waited = waited;
        market = allocation.market;
        leastWorth = new double[market.m];
        for (int j = 0; j < market.m; j++) {
            leastWorth[j] = Double.POSITIVE_INFINITY;
            for (int k = 0; k < allocation.count[j]; k++) {
                double worth = market.profit[allocation.edgeOf[allocation.held[j][k]]];
                leastWorth[j] = Math.min(leastWorth[j], worth);
            }
        }
    }

    /** The plan with juniors changed for equal or better seniors; {@code market} has all its edges. */
    static Allocation respected(Market market, Allocation plan, double[] waited, Effort effort) {
        effort.spend(work(market));
        Allocation allocation = plan.in(market);
        Seniority seniority = new Seniority(allocation, waited);
        for (int i : Order.descending(waited, market.n)) {
            if (allocation.edgeOf[i] < 0 && !effort.late()) {
                seniority.claim(i, effort);
            }
        }
        return allocation;
    }

    /** Edges looked at for asking, before any ticket changes. */
    static long work(Market market) {
        return market.edges() + 20L * market.n;
    }

    private void claim(int senior, Effort effort) {
        for (int e = market.start[senior]; e < market.start[senior + 1]; e++) {
            int j = market.agent[e];
            if (market.profit[e] >= leastWorth[j]) {
                effort.spend(allocation.count[j]);
                int junior = junior(senior, e, j);
                if (junior >= 0) {
                    allocation.take(junior);
                    allocation.put(senior, e);
                    return;
                }
            }
        }
    }

    /** Of the tickets the agent would give up for this one, the one that came last; or -1. */
    private int junior(int senior, int e, int j) {
        int last = -1;
        for (int k = 0; k < allocation.count[j]; k++) {
            int other = allocation.held[j][k];
            int its = allocation.edgeOf[other];
            boolean younger = waited[other] < (last < 0 ? waited[senior] : waited[last]);
            boolean fits = market.attention[e] <= market.attention[its] + allocation.room(j);
            if (younger && fits && market.profit[its] <= market.profit[e]) {
                last = other;
            }
        }
        return last;
    }
}
