package io.heed.planning;

import java.util.SplittableRandom;

/**
 * One agent takes the load that would be best for it, tickets of others among them at what those would lose by the
 * prices; whoever lost some is filled up from what nobody holds. The prices are shaken a little, so that another attempt
 * takes another load.
 */
final class Raid {
    private static final int MOST_ITEMS = 96;
    private static final int MOST_UNITS = 400;

    /** How far a worth may be off, in prices of its attention. */
    private static final double SHAKEN = 0.15;

    private final Allocation allocation;
    private final Market market;
    private final double[] price;
    private final RefillRound refills;
    private final Effort effort;
    private final SplittableRandom random;
    private final KnapsackTable table = new KnapsackTable();
    private final int[] tickets = new int[MOST_ITEMS];
    private final int[] edges = new int[MOST_ITEMS];
    private final double[] worth = new double[MOST_ITEMS];
    private final double[] weight = new double[MOST_ITEMS];
    private final boolean[] chosen = new boolean[MOST_ITEMS];
    private final int[] losers = new int[MOST_ITEMS];
    private int items;

    Raid(Allocation allocation, RefillRound refills, double[] price, Effort effort, long seed) {
        this.allocation = allocation;
        market = allocation.market;
        this.refills = refills;
        this.price = price;
        this.effort = effort;
        random = new SplittableRandom(seed);
    }

    /** Where loads are so small that a table of them costs next to nothing. */
    boolean possible(int j) {
        return market.whole && market.budget[j] <= MOST_UNITS && allocation.count[j] <= MOST_ITEMS / 2;
    }

    /** By this agent; true when the plan became better, unchanged when it would have become worse. */
    boolean by(int j) {
        double before = allocation.profit;
        double slip = 1e-9 * Math.abs(before);
        collect(j);
        int units = (int) market.budget[j];
        effort.spend((long) items * (units + 8) / 2);
        table.solve(worth, weight, items, units);
        table.choose(weight, items, units, chosen);
        allocation.startRecording();
        int lost = take(j);
        for (int k = 0; k < lost; k++) {
            refills.agent(losers[k]);
        }
        refills.agent(j);
        if (allocation.profit < before - slip) {
            allocation.undo();
        }
        return allocation.profit > before + slip;
    }

    private void collect(int j) {
        double shaken = SHAKEN * random.nextDouble();
        items = 0;
        for (int k = 0; k < allocation.count[j]; k++) {
            int i = allocation.held[j][k];
            add(i, allocation.edgeOf[i], 0, shaken);
        }
        int[] watching = refills.tickets(j);
        for (int k = 0; k < watching.length && items < MOST_ITEMS; k++) {
            int own = allocation.edgeOf[watching[k]];
            int holder = own < 0 ? -1 : market.agent[own];
            if (holder != j) {
                double loss = own < 0 ? 0 : market.profit[own] - price[holder] * market.attention[own];
                add(watching[k], refills.edges(j)[k], loss, shaken);
            }
        }
    }

    private void add(int i, int e, double loss, double shaken) {
        tickets[items] = i;
        edges[items] = e;
        weight[items] = market.attention[e];
        double noise = shaken * (random.nextDouble() - 0.5);
        worth[items++] = market.profit[e] - loss + noise * price[market.agent[e]] * market.attention[e];
    }

    /** Moves what was chosen here; returns how many lost a ticket by it. */
    private int take(int j) {
        int lost = 0;
        for (int k = 0; k < items; k++) {
            int holder = allocation.agentOf(tickets[k]);
            if (holder >= 0 && chosen[k] != (holder == j)) {
                allocation.take(tickets[k]);
                if (holder != j) {
                    losers[lost++] = holder;
                }
            }
        }
        for (int k = 0; k < items; k++) {
            if (chosen[k] && allocation.edgeOf[tickets[k]] < 0) {
                allocation.put(tickets[k], edges[k]);
            }
        }
        return lost;
    }
}
