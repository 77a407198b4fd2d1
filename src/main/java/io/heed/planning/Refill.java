package io.heed.planning;

/**
 * Gives one agent the best load it can have from its own tickets and those nobody holds: a knapsack solved by table.
 * One big ticket changes for several small ones here, which a chain of single moves never does.
 */
final class Refill {
    private static final int MOST_ITEMS = 192;
    private static final int MOST_UNITS = 4000;

    private final Allocation allocation;
    private final Market market;
    private final Effort effort;
    private final int[] tickets = new int[MOST_ITEMS];
    private final int[] edges = new int[MOST_ITEMS];
    private int items;
    private final double[] worth = new double[MOST_ITEMS];
    private final double[] weight = new double[MOST_ITEMS];
    private final boolean[] chosen = new boolean[MOST_ITEMS];
    private final KnapsackTable table = new KnapsackTable();

    Refill(Allocation allocation, Effort effort) {
        this.allocation = allocation;
        this.effort = effort;
        market = allocation.market;
    }

    /** Starts on this agent with what it holds. False where no table can be made. */
    boolean begin(int j) {
        if (!market.whole || market.budget[j] > MOST_UNITS || allocation.count[j] > MOST_ITEMS / 2) {
            return false;
        }
        items = 0;
        for (int k = 0; k < allocation.count[j]; k++) {
            int i = allocation.held[j][k];
            tickets[items] = i;
            edges[items++] = allocation.edgeOf[i];
        }
        return true;
    }

    /** A ticket that nobody holds and the edge that would bring it here. False when there are enough. */
    boolean offer(int ticket, int edge) {
        tickets[items] = ticket;
        edges[items++] = edge;
        return items < MOST_ITEMS;
    }

    /** Takes the best load, if it is worth more than what the agent holds. */
    boolean settle(int j) {
        int held = allocation.count[j];
        if (items == held) {
            return false;
        }
        double own = 0;
        for (int k = 0; k < items; k++) {
            worth[k] = market.profit[edges[k]];
            weight[k] = market.attention[edges[k]];
            own += k < held ? worth[k] : 0;
        }
        int units = (int) market.budget[j];
        effort.spend((long) items * units / 4);
        if (table.solve(worth, weight, items, units) <= own + 1e-9 * Math.abs(own)) {
            return false;
        }
        table.choose(weight, items, units, chosen);
        for (int k = 0; k < held; k++) {
            allocation.take(tickets[k]);
        }
        for (int k = 0; k < items; k++) {
            if (chosen[k]) {
                allocation.put(tickets[k], edges[k]);
            }
        }
        return true;
    }
}
