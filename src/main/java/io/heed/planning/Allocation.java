package io.heed.planning;

import java.util.Arrays;

/** Who holds what while the search moves tickets about; remembers its steps so that they can be taken back. */
final class Allocation {
    final Market market;
    /** The edge each ticket sits on, or -1. */
    final int[] edgeOf;

    final double[] used;
    final int[][] held;
    final int[] count;
    double profit;
    int placed;

    private final int[] slot;
    private int[] journal = new int[256];
    private int journalled;
    private boolean recording;

    Allocation(Market market) {
        this.market = market;
        edgeOf = new int[market.n];
        slot = new int[market.n];
        used = new double[market.m];
        held = new int[market.m][8];
        count = new int[market.m];
        Arrays.fill(edgeOf, -1);
    }

    double room(int agent) {
        return market.budget[agent] - used[agent];
    }

    boolean fits(int edge) {
        return market.attention[edge] <= room(market.agent[edge]);
    }

    int agentOf(int ticket) {
        return edgeOf[ticket] < 0 ? -1 : market.agent[edgeOf[ticket]];
    }

    void put(int ticket, int edge) {
        remember(ticket);
        int j = market.agent[edge];
        if (count[j] == held[j].length) {
            held[j] = Arrays.copyOf(held[j], count[j] * 2);
        }
        slot[ticket] = count[j];
        held[j][count[j]++] = ticket;
        edgeOf[ticket] = edge;
        used[j] += market.attention[edge];
        profit += market.profit[edge];
        placed++;
    }

    void take(int ticket) {
        remember(ticket);
        int edge = edgeOf[ticket];
        int j = market.agent[edge];
        int last = held[j][--count[j]];
        held[j][slot[ticket]] = last;
        slot[last] = slot[ticket];
        edgeOf[ticket] = -1;
        used[j] -= market.attention[edge];
        profit -= market.profit[edge];
        placed--;
        if (!market.whole) {
            recount(j);
        }
    }

    /** Sums again, so that rounding never piles up. */
    private void recount(int j) {
        double sum = 0;
        for (int k = 0; k < count[j]; k++) {
            sum += market.attention[edgeOf[held[j][k]]];
        }
        used[j] = sum;
    }

    private void remember(int ticket) {
        if (recording) {
            if (journalled + 2 > journal.length) {
                journal = Arrays.copyOf(journal, journal.length * 2);
            }
            journal[journalled++] = ticket;
            journal[journalled++] = edgeOf[ticket];
        }
    }

    void startRecording() {
        journalled = 0;
        recording = true;
    }

    /** Takes back everything since recording started, last step first. */
    void undo() {
        recording = false;
        while (journalled > 0) {
            int edge = journal[--journalled];
            int ticket = journal[--journalled];
            if (edgeOf[ticket] >= 0) {
                take(ticket);
            }
            if (edge >= 0) {
                put(ticket, edge);
            }
        }
    }

    /** Changes to a whole other plan. */
    void adopt(int[] edges) {
        for (int i = 0; i < edges.length; i++) {
            if (edgeOf[i] >= 0 && edgeOf[i] != edges[i]) {
                take(i);
            }
        }
        for (int i = 0; i < edges.length; i++) {
            if (edges[i] >= 0 && edgeOf[i] < 0) {
                put(i, edges[i]);
            }
        }
    }

    int[] snapshot() {
        return edgeOf.clone();
    }

    static Allocation of(Market market, int[] edges) {
        Allocation allocation = new Allocation(market);
        for (int i = 0; i < edges.length; i++) {
            if (edges[i] >= 0) {
                allocation.put(i, edges[i]);
            }
        }
        return allocation;
    }

    /** The same plan in another market that has its edges. */
    Allocation in(Market other) {
        Allocation same = new Allocation(other);
        for (int i = 0; i < edgeOf.length; i++) {
            if (edgeOf[i] >= 0) {
                same.put(i, other.edge(i, market.agent[edgeOf[i]]));
            }
        }
        return same;
    }
}
