package io.heed.planning;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Refills agent after agent from the tickets nobody holds, the nearest to the prices first. */
final class RefillRound {
    /** Edges' worth of work that each ticket costs in setting up. */
    private static final long PER_TICKET = 10;

    private final Allocation allocation;
    private final Market market;
    private final Refill refill;
    private final Effort effort;
    /** For each agent the edges of shortlisted tickets, and whose they are, best net worth first. */
    private final int[][] edges;

    private final int[][] tickets;

    RefillRound(Allocation allocation, Shortlist shortlist, Effort effort) {
        this.allocation = allocation;
        market = allocation.market;
        this.effort = effort;
        refill = new Refill(allocation, effort);
        edges = new int[market.m][];
        if (IntStream.range(0, market.m).noneMatch(refill::begin) || effort.cannotAfford(PER_TICKET * market.n)) {
            tickets = new int[market.m][0];
            Arrays.fill(edges, new int[0]);
            return;
        }
        tickets = shortlist.watchers(market);
        effort.spend(PER_TICKET * market.n);
        for (int j = 0; j < market.m; j++) {
            edges[j] = new int[tickets[j].length];
            for (int k = 0; k < edges[j].length; k++) {
                edges[j][k] = shortlist.edgeTo(market, tickets[j][k], j);
            }
        }
    }

    int[] tickets(int j) {
        return tickets[j];
    }

    int[] edges(int j) {
        return edges[j];
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
        effort.spend(edges[j].length);
        return refill.settle(j);
    }
}
