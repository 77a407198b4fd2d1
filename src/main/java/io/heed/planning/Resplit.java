package io.heed.planning;

import java.util.Arrays;

/**
 * Splits the tickets of two agents between them anew: a knapsack for the first, in which leaving a ticket to the second
 * costs it a price, raised until both budgets hold. Where every ticket must go this moves many at once, which chains of
 * single moves through tight budgets cannot.
 */
final class Resplit {
    private static final int MOST_ITEMS = 400;
    private static final double MOST_CELLS = 400_000;
    private static final int HALVINGS = 6;

    private final Allocation allocation;
    private final Market market;
    private final Effort effort;
    private final KnapsackTable table = new KnapsackTable();
    private final int[] tickets = new int[MOST_ITEMS];
    private final int[] here = new int[MOST_ITEMS];
    private final int[] there = new int[MOST_ITEMS];
    private final double[] worth = new double[MOST_ITEMS];
    private final double[] weight = new double[MOST_ITEMS];
    private final boolean[] chosen = new boolean[MOST_ITEMS];
    private boolean[] best = new boolean[MOST_ITEMS];
    private int items;
    private double bestGain;

    Resplit(Allocation allocation, Effort effort) {
        this.allocation = allocation;
        this.effort = effort;
        market = allocation.market;
    }

    /** True when the two agents' tickets became worth more. */
    boolean between(int j, int k) {
        items = 0;
        if (!market.whole || allocation.count[j] + allocation.count[k] > MOST_ITEMS) {
            return false;
        }
        double freeHere = collect(j, j, k) + allocation.room(j);
        int first = items;
        double freeThere = collect(k, j, k) + allocation.room(k);
        if (items == 0 || items * freeHere > MOST_CELLS) {
            return false;
        }
        double now = 0;
        for (int t = 0; t < first; t++) {
            now += market.profit[here[t]] - market.profit[there[t]];
        }
        bestGain = now + 1e-9 * Math.max(1e-9, Math.abs(allocation.profit));
        double before = bestGain;
        search((int) freeHere, freeThere);
        if (bestGain == before) {
            return false;
        }
        adopt();
        return true;
    }

    /** Takes in the tickets of {@code from} that could be with either; returns the attention they hold now. */
    private double collect(int from, int j, int k) {
        double held = 0;
        for (int h = 0; h < allocation.count[from]; h++) {
            int i = allocation.held[from][h];
            int own = allocation.edgeOf[i];
            int other = market.edge(i, from == j ? k : j);
            if (other >= 0) {
                tickets[items] = i;
                here[items] = from == j ? own : other;
                there[items++] = from == j ? other : own;
                held += market.attention[own];
            }
        }
        return held;
    }

    private void search(int units, double freeThere) {
        if (fits(0, units, freeThere)) {
            return;
        }
        double low = 0;
        double high = 1;
        for (int t = 0; t < items; t++) {
            double difference = Math.abs(market.profit[here[t]] - market.profit[there[t]]);
            high = Math.max(high, difference / market.attention[there[t]]);
        }
        for (int step = 0; step <= HALVINGS; step++) {
            double middle = step == 0 ? high : (low + high) / 2;
            if (fits(middle, units, freeThere)) {
                high = middle;
            } else if (step == 0) {
                return;
            } else {
                low = middle;
            }
        }
    }

    /** Solves with this price on the second agent's attention; true when its budget holds. */
    private boolean fits(double price, int units, double freeThere) {
        effort.spend((long) items * units / 4);
        for (int t = 0; t < items; t++) {
            double saved = price * market.attention[there[t]];
            worth[t] = market.profit[here[t]] - market.profit[there[t]] + saved;
            weight[t] = market.attention[here[t]];
        }
        table.solve(worth, weight, items, units);
        table.choose(weight, items, units, chosen);
        double gain = 0;
        double used = 0;
        for (int t = 0; t < items; t++) {
            if (chosen[t]) {
                gain += market.profit[here[t]] - market.profit[there[t]];
            } else {
                used += market.attention[there[t]];
            }
        }
        if (used <= freeThere && gain > bestGain) {
            bestGain = gain;
            best = Arrays.copyOf(chosen, MOST_ITEMS);
        }
        return used <= freeThere;
    }

    private void adopt() {
        for (int t = 0; t < items; t++) {
            allocation.take(tickets[t]);
        }
        for (int t = 0; t < items; t++) {
            allocation.put(tickets[t], best[t] ? here[t] : there[t]);
        }
    }
}
