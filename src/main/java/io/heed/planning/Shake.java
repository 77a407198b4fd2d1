package io.heed.planning;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Iterated local search: shakes a few tickets out of one agent and its rivals, lets the ejection search settle, and
 * takes everything back if that was worse.
 */
final class Shake {
    private final Market market;
    private final Allocation allocation;
    private final Shortlist shortlist;
    private final EjectionSearch search;
    private final Effort effort;
    private final double[] price;
    private final SplittableRandom random;
    private final int[][] watchers;
    /** Agents that are on some shortlist; in a long queue few have room. */
    private final int[] watched;

    Shake(Allocation allocation, Shortlist shortlist, EjectionSearch search, double[] price, Effort effort, long seed) {
        this.effort = effort;
        this.price = price;
        market = allocation.market;
        this.allocation = allocation;
        this.shortlist = shortlist;
        this.search = search;
        random = new SplittableRandom(seed);
        watchers = shortlist.watchers(market);
        watched =
                IntStream.range(0, market.m).filter(j -> watchers[j].length > 0).toArray();
    }

    /** One attempt; true when the plan became better. */
    boolean attempt() {
        double before = allocation.profit;
        effort.spend(50);
        allocation.startRecording();
        int kicks = 1 + random.nextInt(3);
        if (watched.length == 0) {
            return false;
        }
        int j = worse(watched[random.nextInt(watched.length)], watched[random.nextInt(watched.length)]);
        for (int k = 0; k < kicks; k++) {
            int i = needier(
                    watchers[j][random.nextInt(watchers[j].length)], watchers[j][random.nextInt(watchers[j].length)]);
            forceIn(i, j);
            j = market.agent[shortlist.edge[i * shortlist.width + random.nextInt(shortlist.length[i])]];
        }
        search.drain(Long.MAX_VALUE);
        if (allocation.profit < before - 1e-9 * Math.abs(before)) {
            allocation.undo();
            return false;
        }
        return allocation.profit > before + 1e-9 * Math.abs(before);
    }

    /** Of two agents the one that does less well out of its attention than the prices say it could. */
    private int worse(int j, int k) {
        return loss(j) >= loss(k) ? j : k;
    }

    private double loss(int j) {
        double loss = price[j] * allocation.room(j);
        for (int k = 0; k < allocation.count[j]; k++) {
            loss += longing(allocation.held[j][k]);
        }
        return loss;
    }

    private int needier(int i, int k) {
        return longing(i) >= longing(k) ? i : k;
    }

    /** How far a ticket is from what the prices say it could have. */
    private double longing(int i) {
        int e = allocation.edgeOf[i];
        return e < 0
                ? shortlist.bestNet[i]
                : shortlist.mu[i] - (market.profit[e] - price[market.agent[e]] * market.attention[e]);
    }

    /** Puts the ticket there whatever it costs; whoever must go looks for another place. */
    private void forceIn(int i, int j) {
        int edge = -1;
        for (int c = 0; c < shortlist.length[i]; c++) {
            int e = shortlist.edge[i * shortlist.width + c];
            edge = market.agent[e] == j ? e : edge;
        }
        if (edge < 0 || edge == allocation.edgeOf[i]) {
            return;
        }
        int left = allocation.agentOf(i);
        if (left >= 0) {
            allocation.take(i);
            invite(left);
        }
        while (!allocation.fits(edge)) {
            int out = allocation.held[j][random.nextInt(allocation.count[j])];
            allocation.take(out);
            search.enqueue(out);
        }
        allocation.put(i, edge);
        invite(j);
    }

    /** Lets a few tickets look at the room that has come free. */
    private void invite(int j) {
        for (int k = 0; k < 4 && watchers[j].length > 0; k++) {
            search.enqueue(watchers[j][random.nextInt(watchers[j].length)]);
        }
    }
}
