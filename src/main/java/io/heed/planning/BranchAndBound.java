package io.heed.planning;

import java.util.Arrays;

/**
 * Proves small plans best, or finds the better ones. Tickets are settled one after the other, the choosiest first. At
 * fixed prices every choice has a loss against the Lagrangian bound, its net worth below the ticket's best; a branch
 * ends where losses have eaten up the gap.
 */
final class BranchAndBound {
    static final int MOST_TICKETS = 80;

    private final Market market;
    private final Effort effort;
    private final long stop;
    private final double[] net;
    private final double[] mu;
    private final int[] order;
    private final double[] left;
    private final int[] chosen;
    private final double step;
    private double best;
    private int[] bestEdges;
    private boolean complete = true;

    /** @param edges how many edges may be looked at in all */
    BranchAndBound(Market market, double[] price, double incumbent, Effort effort, long edges) {
        this.market = market;
        this.effort = effort;
        stop = effort.spent() + edges;
        net = new double[market.edges()];
        mu = new double[market.n];
        chosen = new int[market.n];
        Arrays.fill(chosen, -1);
        left = market.budget.clone();
        best = incumbent;
        step = market.profitStep;
        double[] choosy = new double[market.n];
        for (int i = 0; i < market.n; i++) {
            choosy[i] = rate(price, i);
        }
        order = Order.descending(choosy, market.n);
    }

    /** Finds net worths and the best of them; returns how much the second best would lose. */
    private double rate(double[] price, int i) {
        double first = market.mandatory ? Double.NEGATIVE_INFINITY : 0;
        double second = Double.NEGATIVE_INFINITY;
        for (int e = market.start[i]; e < market.start[i + 1]; e++) {
            net[e] = market.profit[e] - price[market.agent[e]] * market.attention[e];
            second = Math.max(second, Math.min(first, net[e]));
            first = Math.max(first, net[e]);
        }
        mu[i] = first;
        return Math.min(first - second, 1e30);
    }

    /** Searches from this bound; true when everything was searched, so that the best plan known is the best there is. */
    boolean run(double bound) {
        settle(0, bound, 0);
        return complete;
    }

    /** The edges of a better plan than the incumbent, or null when none was found. */
    int[] better() {
        return bestEdges;
    }

    private void settle(int depth, double potential, double profit) {
        if (potential <= best + 1e-9 * Math.abs(best) + (step > 0 ? step * (1 - 1e-6) : 0)) {
            return;
        }
        if (depth == market.n) {
            if (profit > best) {
                best = profit;
                bestEdges = chosen.clone();
            }
            return;
        }
        if (effort.spent() > stop || effort.late()) {
            complete = false;
            return;
        }
        int i = order[depth];
        effort.spend(4 + market.edgesOf(i));
        double ceiling = Double.POSITIVE_INFINITY;
        boolean mayWait = !market.mandatory;
        for (int e = next(i, ceiling, -1); e >= 0; e = next(i, ceiling, e)) {
            if (mayWait && net[e] < 0) {
                mayWait = false;
                settle(depth + 1, potential - mu[i], profit);
            }
            ceiling = net[e];
            int j = market.agent[e];
            double before = left[j];
            if (market.attention[e] <= before) {
                left[j] = before - market.attention[e];
                chosen[i] = e;
                settle(depth + 1, potential - (mu[i] - net[e]), profit + market.profit[e]);
                chosen[i] = -1;
                left[j] = before;
            }
        }
        if (mayWait) {
            settle(depth + 1, potential - mu[i], profit);
        }
    }

    /** The edge with the best net worth after the last one tried. */
    private int next(int i, double ceiling, int last) {
        int following = -1;
        for (int e = market.start[i]; e < market.start[i + 1]; e++) {
            boolean after = net[e] < ceiling || net[e] == ceiling && e > last;
            if (after && (following < 0 || net[e] > net[following])) {
                following = e;
            }
        }
        return following;
    }
}
