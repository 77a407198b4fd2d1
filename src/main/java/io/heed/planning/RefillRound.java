package io.heed.planning;

/** Refills agent after agent from the tickets nobody holds, the nearest to the prices first. */
final class RefillRound {
    private final Allocation allocation;
    private final Market market;
    private final Refill refill;
    /** For each agent the edges of shortlisted tickets, and whose they are, best net worth first. */
    private final int[][] edges;

    private final int[][] tickets;

    RefillRound(Allocation allocation, Shortlist shortlist, Effort effort) {
        this.allocation = allocation;
        market = allocation.market;
        refill = new Refill(allocation, effort);
        edges = new int[market.m][];
        tickets = shortlist.watchers(market);
        effort.spend(2L * market.n);
        for (int j = 0; j < market.m; j++) {
            edges[j] = new int[tickets[j].length];
            for (int k = 0; k < edges[j].length; k++) {
                edges[j][k] = shortlist.edgeTo(market, tickets[j][k], j);
            }
        }
    }

    /** One pass over the agents; true when some load became better. */
    boolean run() {
        boolean better = false;
        for (int j = 0; j < market.m; j++) {
            better |= agent(j);
        }
        return better;
    }

    boolean agent(int j) {
        if (!refill.begin(j)) {
            return false;
        }
        for (int k = 0; k < edges[j].length; k++) {
            int i = tickets[j][k];
            if (allocation.edgeOf[i] < 0 && !refill.offer(i, edges[j][k])) {
                break;
            }
        }
        return refill.settle(j);
    }
}
