package io.heed.planning;

import java.util.Arrays;

/**
 * Eviction auction: tickets bid value per attention point for the agent that leaves them most; a full agent drops its
 * lowest bidders, and the highest bid it dropped becomes its price. An ε on top of each bid keeps near-identical agents
 * from flipping in blocks, where a plain subgradient would. After Bertsekas' auction for transportation problems, with
 * knapsacks for sinks.
 */
final class Auction {
    /**
     * How much of its lowest ticket an agent may hold beyond its budget. Turning away whole tickets for a small overlap
     * would make budgets look smaller than they are and prices too high.
     */
    private static final double OVERLAP = 0.3;

    /** Share by which a price falls at most in one step. */
    private static final double MOST_CUT = 0.4;

    private final Market market;
    private final Effort effort;
    private final double[] price;
    private final double[] bid;
    private final int[] edgeOf;
    private final int[][] heap;
    private final int[] size;
    private final double[] used;

    Auction(Market market, double[] price, Effort effort) {
        this.market = market;
        this.effort = effort;
        this.price = price;
        bid = new double[market.n];
        edgeOf = new int[market.n];
        Arrays.fill(edgeOf, -1);
        heap = new int[market.m][8];
        size = new int[market.m];
        used = new double[market.m];
    }

    /** Lets tickets bid in this order until none wants more; prices change in place. */
    void run(int[] order, double epsilon, int mostBids) {
        int[] queue = Arrays.copyOf(order, Math.max(1, market.n));
        int head = 0;
        int waiting = order.length;
        for (int bids = 0; waiting > 0 && bids < mostBids && !effort.late(); bids++) {
            int i = queue[head];
            head = head + 1 == queue.length ? 0 : head + 1;
            waiting--;
            int e = bestOffer(i, epsilon);
            if (e < 0) {
                continue;
            }
            int j = market.agent[e];
            edgeOf[i] = e;
            used[j] += market.attention[e];
            push(j, i);
            while (used[j] - market.budget[j] > OVERLAP * market.attention[edgeOf[heap[j][0]]]) {
                int out = pop(j);
                used[j] -= market.attention[edgeOf[out]];
                price[j] = Math.max(price[j], bid[out]);
                edgeOf[out] = -1;
                int tail = head + waiting;
                queue[tail >= queue.length ? tail - queue.length : tail] = out;
                waiting++;
            }
        }
    }

    /** Who bought from whom, or -1, after agents have dropped what they held beyond their budgets. */
    int[] sales() {
        int[] agentOf = sold();
        for (int i = 0; i < market.n; i++) {
            agentOf[i] = agentOf[i] < 0 ? -1 : market.agent[agentOf[i]];
        }
        return agentOf;
    }

    /** The same as edges. */
    int[] sold() {
        int[] edges = new int[market.n];
        Arrays.fill(edges, -1);
        for (int j = 0; j < market.m; j++) {
            while (used[j] > market.budget[j] && size[j] > 0) {
                used[j] -= market.attention[edgeOf[pop(j)]];
            }
            for (int k = 0; k < size[j]; k++) {
                edges[heap[j][k]] = edgeOf[heap[j][k]];
            }
        }
        return edges;
    }

    /**
     * Lowers the prices of agents that were left with attention to sell, in proportion, and all by a step: in an
     * auction prices only rise, so this is how the next round may find lower ones.
     */
    void lowerPrices(double step) {
        lowerPrices(price, step);
    }

    /** The same for a copy of the prices. */
    void lowerPrices(double[] price, double step) {
        for (int j = 0; j < market.m; j++) {
            double unsold = Math.max(0, market.budget[j] - used[j]) / Math.max(1e-12, market.budget[j]);
            price[j] = Math.max(0, price[j] * (1 - Math.min(MOST_CUT, unsold)) - step);
        }
    }

    /** The edge this ticket bids for, or -1 when no agent is worth its price to it. */
    private int bestOffer(int i, double epsilon) {
        int from = market.start[i];
        int to = market.start[i + 1];
        effort.spend(to - from);
        double best = 0;
        double second = 0;
        int chosen = -1;
        for (int e = from; e < to; e++) {
            double net = market.profit[e] - price[market.agent[e]] * market.attention[e];
            if (net > second) {
                if (net > best) {
                    second = best;
                    best = net;
                    chosen = e;
                } else {
                    second = net;
                }
            }
        }
        if (chosen >= 0) {
            bid[i] = price[market.agent[chosen]] + (best - second) / market.attention[chosen] + epsilon;
        }
        return chosen;
    }

    private void push(int j, int ticket) {
        if (size[j] == heap[j].length) {
            heap[j] = Arrays.copyOf(heap[j], size[j] * 2);
        }
        int[] h = heap[j];
        int at = size[j]++;
        while (at > 0 && lower(ticket, h[(at - 1) >> 1])) {
            h[at] = h[(at - 1) >> 1];
            at = (at - 1) >> 1;
        }
        h[at] = ticket;
    }

    private int pop(int j) {
        int[] h = heap[j];
        int top = h[0];
        int last = h[--size[j]];
        int at = 0;
        for (int child = 1; child < size[j]; child = 2 * at + 1) {
            if (child + 1 < size[j] && lower(h[child + 1], h[child])) {
                child++;
            }
            if (!lower(h[child], last)) {
                break;
            }
            h[at] = h[child];
            at = child;
        }
        h[at] = last;
        return top;
    }

    private boolean lower(int ticket, int other) {
        return bid[ticket] < bid[other] || bid[ticket] == bid[other] && ticket > other;
    }
}
