package io.heed.planning;

import java.util.Arrays;

/**
 * The part of a market in which the best plan is looked for: a few agents per ticket. It grows by columns, as a linear
 * programme would: agents that at the prices found inside are worth more to a ticket than any it has inside.
 */
final class Core {
    private final Market whole;
    private int[] start;
    private int[] agent;
    private double[] profit;
    private double[] attention;
    private int kept;
    private double bestNet;

    private Core(Market whole, int room) {
        this.whole = whole;
        start = new int[whole.n + 1];
        agent = new int[room];
        profit = new double[room];
        attention = new double[room];
    }

    /** The shortlisted edges only. */
    static Market cut(Market whole, Shortlist shortlist) {
        Core core = new Core(whole, whole.n * shortlist.width);
        for (int i = 0; i < whole.n; i++) {
            for (int c = 0; c < shortlist.length[i]; c++) {
                core.keep(whole, shortlist.edge[i * shortlist.width + c]);
            }
            core.start[i + 1] = core.kept;
        }
        return core.market();
    }

    /** A few edges of each ticket spread over all it has: enough to find the level of prices. */
    static Market sample(Market whole, int each) {
        Core core = new Core(whole, whole.n * each);
        for (int i = 0; i < whole.n; i++) {
            int all = whole.edgesOf(i);
            int many = Math.min(each, all);
            int first = (int) (Shortlist.noise(i, -1) * all);
            for (int k = 0; k < many; k++) {
                int at = first + (int) ((long) k * all / many);
                core.keep(whole, whole.start[i] + (at < all ? at : at - all));
            }
            core.start[i + 1] = core.kept;
        }
        return core.market();
    }

    /** @param bound what no plan in the whole market can exceed: the Lagrangian bound at the prices it grew by */
    record Growth(Market core, double bound) {}

    /** The core with up to so many more agents for each ticket that these prices would draw out of it. */
    static Growth grow(Market whole, Market inside, double[] price, double doubt, int most) {
        Core core = new Core(whole, inside.edges() + whole.n);
        int[] found = new int[most];
        double[] nets = new double[most];
        double bound = 0;
        for (int j = 0; j < whole.m; j++) {
            bound += whole.budget[j] * price[j];
        }
        for (int i = 0; i < whole.n; i++) {
            double mu = 0;
            for (int e = inside.start[i]; e < inside.start[i + 1]; e++) {
                mu = Math.max(mu, inside.profit[e] - price[inside.agent[e]] * inside.attention[e]);
                core.keep(inside, e);
            }
            for (int k = core.drawn(i, price, doubt, mu * (1 + 1e-9), found, nets) - 1; k >= 0; k--) {
                core.keep(whole, found[k]);
            }
            core.start[i + 1] = core.kept;
            bound += Math.max(mu, core.bestNet);
        }
        return new Growth(core.kept == inside.edges() ? inside : core.market(), bound);
    }

    /** The core with the edges a plan sits on. */
    static Market include(Market whole, Market inside, Allocation plan) {
        Core core = new Core(whole, inside.edges() + whole.n);
        for (int i = 0; i < whole.n; i++) {
            int planned = plan.agentOf(i);
            boolean missing = planned >= 0;
            for (int e = inside.start[i]; e < inside.start[i + 1]; e++) {
                core.keep(inside, e);
                missing &= inside.agent[e] != planned;
            }
            if (missing) {
                core.keep(whole, plan.edgeOf[i]);
            }
            core.start[i + 1] = core.kept;
        }
        return core.market();
    }

    /** Finds the edges worth more than {@code mu}, the best few after doubt; returns how many. */
    private int drawn(int i, double[] price, double doubt, double mu, int[] found, double[] nets) {
        int many = 0;
        bestNet = 0;
        for (int e = whole.start[i]; e < whole.start[i + 1]; e++) {
            int j = whole.agent[e];
            double asked = price[j] * whole.attention[e];
            double net = whole.profit[e] - asked;
            if (net > mu) {
                bestNet = Math.max(bestNet, net);
                net -= asked * doubt * Shortlist.noise(i, j);
                if (many == found.length && net <= nets[many - 1]) {
                    continue;
                }
                int at = many < found.length ? many++ : found.length - 1;
                while (at > 0 && nets[at - 1] < net) {
                    nets[at] = nets[at - 1];
                    found[at] = found[at - 1];
                    at--;
                }
                nets[at] = net;
                found[at] = e;
            }
        }
        return many;
    }

    private void keep(Market from, int e) {
        if (kept == agent.length) {
            int larger = kept + (kept >> 1) + 16;
            agent = Arrays.copyOf(agent, larger);
            profit = Arrays.copyOf(profit, larger);
            attention = Arrays.copyOf(attention, larger);
        }
        agent[kept] = from.agent[e];
        profit[kept] = from.profit[e];
        attention[kept++] = from.attention[e];
    }

    private Market market() {
        return new Market(whole, start, agent, profit, attention);
    }
}
