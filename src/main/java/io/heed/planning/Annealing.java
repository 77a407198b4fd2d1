package io.heed.planning;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Simulated annealing where every ticket must go and budgets are tight: tickets move and change places over their
 * shortlists, agents may be overfull at a penalty in proportion to their price. Starts near what the prices say, so it
 * begins lukewarm; each cycle is longer than the one before (after Kirkpatrick; penalties after Yagiura).
 */
final class Annealing {
    /** Temperatures of a cycle, in typical losses of a ticket by moving to its second best agent. */
    private static final double WARM = 3;

    private static final double COLD = 0.1;
    /** What a point over the budget costs in prices of that agent, and how this grows after a cycle without success. */
    private static final double LENIENT = 1.3;

    private static final double STRICTER = 1.4;

    /** The least price that is reckoned with, in typical ones. */
    private static final double LEAST_PENALTY = 0.5;

    /** Moves between two looks at the temperature, and what one is worth in edges looked at. */
    private static final int BATCH = 200;

    private static final int MOVE = 4;

    /** What two tickets that could change places are worth in the first cycle: more of them need longer cooling. */
    private static final long PER_PAIR = 20;

    private final Market market;
    private final Shortlist shortlist;
    private final Effort effort;
    private final SplittableRandom random;
    private final double[] penalty;
    private final double[] used;
    private final int[] edgeOf;
    private final int[][] held;
    private final int[] count;
    private final int[] slot;
    private final double[] patience = new double[1024];
    private double profit;
    private double over;
    private double strictness = LENIENT;
    private double temperature;
    private int[] best;
    private double bestProfit;

    /** @param price per unit of attention, at which tickets are indifferent */
    Annealing(Allocation plan, Shortlist shortlist, double[] price, Effort effort, long seed) {
        market = plan.market;
        this.shortlist = shortlist;
        this.effort = effort;
        random = new SplittableRandom(seed);
        used = new double[market.m];
        held = new int[market.m][8];
        count = new int[market.m];
        slot = new int[market.n];
        edgeOf = plan.snapshot();
        bestProfit = plan.placed == market.n ? plan.profit : -1e300;
        penalty = new double[market.m];
        double typical = StartPrices.median(price) > 0 ? StartPrices.median(price) : 1;
        for (int j = 0; j < market.m; j++) {
            penalty[j] = Math.max(price[j], LEAST_PENALTY * typical);
        }
        for (int k = 0; k < patience.length; k++) {
            patience[k] = Math.log((k + 0.5) / patience.length);
        }
        for (int i = 0; i < market.n; i++) {
            int e = edgeOf[i] >= 0 ? edgeOf[i] : shortlist.edge[i * shortlist.width];
            enter(i, e);
        }
        for (int j = 0; j < market.m; j++) {
            over += Math.max(0, used[j] - market.budget[j]) * penalty[j];
        }
    }

    /** Cools again and again until this many edges were looked at; the edges of the best plan met, or null. */
    int[] run(long edges) {
        double loss = typicalLoss();
        long stop = effort.spent() + edges;
        long length = Math.max(edges / 7, Math.min(edges, PER_PAIR * market.n * market.n));
        while (loss > 0 && effort.spent() < stop && !effort.over()) {
            double before = bestProfit;
            cool(loss, Math.min(length, stop - effort.spent()));
            strictness *= bestProfit > before ? 1 : STRICTER;
            length *= 2;
        }
        return best;
    }

    private double typicalLoss() {
        double sum = 0;
        for (int i = 0; i < market.n; i++) {
            double first = shortlist.bestNet[i];
            double next = shortlist.secondNet[i];
            sum += next == Double.NEGATIVE_INFINITY ? 0 : first - next;
        }
        return sum / Math.max(1, market.n);
    }

    private void cool(double loss, long edges) {
        long from = effort.spent();
        double fall = Math.log(COLD / WARM);
        for (double done = 0; done < 1 && !effort.late(); done = (effort.spent() - from) / (double) edges) {
            temperature = loss * WARM * Math.exp(fall * done);
            for (int k = 0; k < BATCH; k++) {
                attempt();
            }
            effort.spend((long) BATCH * MOVE);
        }
    }

    private void attempt() {
        int i = random.nextInt(market.n);
        int e = shortlist.edge[i * shortlist.width + random.nextInt(shortlist.length[i])];
        int from = edgeOf[i];
        int j = market.agent[e];
        int left = market.agent[from];
        if (j == left) {
            return;
        }
        boolean fits = used[j] + market.attention[e] <= market.budget[j];
        if (fits || count[j] == 0 || (random.nextInt() & 3) == 0) {
            double change = load(left, -market.attention[from]) + load(j, market.attention[e]);
            double gain = market.profit[e] - market.profit[from];
            if (accepted(gain - strictness * change)) {
                over += change;
                leave(i);
                enter(i, e);
                note();
            }
        } else {
            exchange(i, e, held[j][random.nextInt(count[j])]);
        }
    }

    /** Ticket i takes the place of k, and k that of i. */
    private void exchange(int i, int e, int k) {
        int from = edgeOf[i];
        int its = edgeOf[k];
        int left = market.agent[from];
        int back = edge(k, left);
        if (back < 0) {
            return;
        }
        double change = load(left, market.attention[back] - market.attention[from])
                + load(market.agent[e], market.attention[e] - market.attention[its]);
        double gain = market.profit[e] - market.profit[from] + market.profit[back] - market.profit[its];
        if (accepted(gain - strictness * change)) {
            over += change;
            leave(i);
            leave(k);
            enter(i, e);
            enter(k, back);
            note();
        }
    }

    private int edge(int ticket, int agent) {
        int dense = market.start[ticket] + agent;
        boolean there = dense < market.start[ticket + 1] && market.agent[dense] == agent;
        return there ? dense : market.edge(ticket, agent);
    }

    /** What the penalty of an agent changes by. */
    private double load(int j, double more) {
        double before = used[j] - market.budget[j];
        return (Math.max(0, before + more) - Math.max(0, before)) * penalty[j];
    }

    private boolean accepted(double gain) {
        return gain >= 0 || gain > temperature * patience[random.nextInt() & 1023];
    }

    private void note() {
        if (over < 1e-9 && profit > bestProfit + 1e-9 * Math.abs(bestProfit) && holds()) {
            bestProfit = profit;
            best = best == null ? edgeOf.clone() : best;
            System.arraycopy(edgeOf, 0, best, 0, best.length);
        }
    }

    /** Budgets hold to the last unit; the running sum of penalties may have drifted. */
    private boolean holds() {
        for (int j = 0; j < market.m; j++) {
            if (used[j] > market.budget[j]) {
                return false;
            }
        }
        over = 0;
        return true;
    }

    private void enter(int i, int e) {
        int j = market.agent[e];
        if (count[j] == held[j].length) {
            held[j] = Arrays.copyOf(held[j], count[j] * 2);
        }
        slot[i] = count[j];
        held[j][count[j]++] = i;
        edgeOf[i] = e;
        used[j] += market.attention[e];
        profit += market.profit[e];
    }

    private void leave(int i) {
        int e = edgeOf[i];
        int j = market.agent[e];
        int last = held[j][--count[j]];
        held[j][slot[i]] = last;
        slot[last] = slot[i];
        used[j] -= market.attention[e];
        profit -= market.profit[e];
    }
}
