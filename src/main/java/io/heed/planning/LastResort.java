package io.heed.planning;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Finds a place for the few tickets that a search out of time has left over, where every ticket must go. It looks at
 * all agents, not only at a ticket's shortlist, and moves others aside, one and then two deep; what that costs comes
 * second, for a plan without them is no plan.
 */
final class LastResort {
    private static final int DEEPEST = 2;

    /** Edges a single ticket may look at: a tenth of a second's worth, and hardly ever needed. */
    private static final long PATIENCE = 10_000_000;

    private final Allocation allocation;
    private final Market market;
    private final Effort effort;
    private long stop;

    /** @param found in the whole market */
    LastResort(Allocation found, Effort effort) {
        this.allocation = found;
        this.market = found.market;
        this.effort = effort;
    }

    void run() {
        int[] left = IntStream.range(0, market.n)
                .filter(i -> allocation.edgeOf[i] < 0)
                .toArray();
        for (int i : left) {
            stop = effort.spent() + PATIENCE;
            boolean placed = false;
            for (int depth = 0; depth <= DEEPEST && !placed; depth++) {
                placed = place(i, depth);
            }
            if (!placed) return;
        }
    }

    /** Puts the ticket anywhere, with at most so many others moved aside, or changes nothing. */
    private boolean place(int i, int depth) {
        effort.spend(market.edgesOf(i));
        int best = -1;
        for (int e = market.start[i]; e < market.start[i + 1]; e++) {
            if (allocation.fits(e) && (best < 0 || market.profit[e] > market.profit[best])) {
                best = e;
            }
        }
        if (best >= 0) {
            allocation.put(i, best);
            return true;
        }
        for (int e = market.start[i]; depth > 0 && e < market.start[i + 1] && effort.spent() < stop; e++) {
            if (placeAt(i, e, depth)) {
                return true;
            }
        }
        return false;
    }

    private boolean placeAt(int i, int edge, int depth) {
        int j = market.agent[edge];
        if (market.attention[edge] > market.budget[j]) {
            return false;
        }
        int[] others = Arrays.copyOf(allocation.held[j], allocation.count[j]);
        for (int other : others) {
            int home = allocation.edgeOf[other];
            if (allocation.room(j) + market.attention[home] < market.attention[edge]) {
                continue;
            }
            allocation.take(other);
            allocation.put(i, edge);
            if (place(other, depth - 1)) {
                return true;
            }
            allocation.take(i);
            allocation.put(other, home);
        }
        return false;
    }
}
