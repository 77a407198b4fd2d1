package io.heed.planning;

import java.util.Arrays;

/**
 * For each ticket the few agents worth considering at given prices, best net worth first. Tickets that come nowhere near
 * the prices are left off altogether: in a long queue that is nearly all of them.
 */
final class Shortlist {
    static final int AGENTS_PER_TICKET = 8;

    /** A ticket this far below a price, as a share of its worth, stays off that agent's list. */
    private static final double HOPELESS = -0.5;

    final int width;
    /** Edges of ticket i: {@code edge[i*width] … edge[i*width + length[i] - 1]}. */
    final int[] edge;

    final int[] length;
    /** Best net worth at the prices; for tickets that may stay out at least 0. */
    final double[] mu;
    /** Net worth of the best edge, also where it is negative. */
    final double[] bestNet;
    /** The same of the second, or minus infinity where there is none. */
    final double[] secondNet;

    Shortlist(Market market, double[] price) {
        this(market, price, 0);
    }

    /**
     * @param doubt share of a price by which it may be wrong. Tickets then disagree a little about which agents are
     *     cheapest; with none, all would list the same few out of many near-identical agents.
     */
    Shortlist(Market market, double[] price, double doubt) {
        width = Math.min(AGENTS_PER_TICKET, market.m);
        edge = new int[market.n * width];
        length = new int[market.n];
        mu = new double[market.n];
        bestNet = new double[market.n];
        secondNet = new double[market.n];
        double[] nets = new double[width];
        for (int i = 0; i < market.n; i++) {
            fill(market, price, doubt, i, nets);
        }
    }

    private void fill(Market market, double[] price, double doubt, int i, double[] nets) {
        int base = i * width;
        int many = 0;
        for (int e = market.start[i]; e < market.start[i + 1]; e++) {
            int j = market.agent[e];
            double asked = price[j] * market.attention[e];
            double net = market.profit[e] - asked;
            if (!market.mandatory && net < HOPELESS * market.profit[e]) {
                continue;
            }
            if (many == width && net <= nets[many - 1]) {
                continue;
            }
            if (doubt > 0) {
                net -= asked * doubt * noise(i, j);
                if (many == width && net <= nets[many - 1]) {
                    continue;
                }
            }
            int at = many < width ? many++ : width - 1;
            while (at > 0 && nets[at - 1] < net) {
                nets[at] = nets[at - 1];
                edge[base + at] = edge[base + at - 1];
                at--;
            }
            nets[at] = net;
            edge[base + at] = e;
        }
        bestNet[i] = many == 0 ? Double.NEGATIVE_INFINITY : nets[0];
        secondNet[i] = many < 2 ? Double.NEGATIVE_INFINITY : nets[1];
        mu[i] = many == 0 ? 0 : market.mandatory ? nets[0] : Math.max(0, nets[0]);
        length[i] = many;
    }

    /** Even between 0 and 1, the same for the same pair. */
    static double noise(int i, int j) {
        int h = (i * 0x9E3779B9) ^ (j * 0x85EBCA6B);
        h = (h ^ h >>> 15) * 0x2C1B3C6D;
        h = (h ^ h >>> 12) * 0x297A2D39;
        return (h >>> 8) * 0x1p-24;
    }

    /** The shortlisted edge of the ticket to that agent, or -1. */
    int edgeTo(Market market, int ticket, int agent) {
        for (int c = ticket * width; c < ticket * width + length[ticket]; c++) {
            if (market.agent[edge[c]] == agent) {
                return edge[c];
            }
        }
        return -1;
    }

    /** For each agent the tickets that have it on their shortlist, those that come nearest to its price first. */
    int[][] watchers(Market market) {
        int[][] watching = new int[market.m][16];
        int[] count = new int[market.m];
        for (int i : Order.descending(bestNet, market.n)) {
            for (int c = 0; c < length[i]; c++) {
                int j = market.agent[edge[i * width + c]];
                if (count[j] == watching[j].length) {
                    watching[j] = Arrays.copyOf(watching[j], count[j] * 2);
                }
                watching[j][count[j]++] = i;
            }
        }
        for (int j = 0; j < market.m; j++) {
            watching[j] = Arrays.copyOf(watching[j], count[j]);
        }
        return watching;
    }
}
