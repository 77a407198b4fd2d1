package io.heed.planning;

import java.util.Arrays;

/**
 * Local search by ejection chains: a ticket moves in, another moves over for it, and once more, until the last one finds
 * room or goes out. Chains are of depth 2, over each ticket's shortlist, judged by true profit; prices only decide where
 * to look.
 */
final class EjectionSearch {
    private static final int DEPTH = 2;

    private final Market market;
    private final Allocation allocation;
    private final Shortlist shortlist;
    private final double[] price;
    private final Effort effort;
    private final double least;

    private int deepest = DEPTH;

    private final int[] queue;
    private final boolean[] queued;
    private int head;
    private int waiting;

    private final int[] chainTicket = new int[DEPTH + 1];
    private final int[] chainEdge = new int[DEPTH + 1];
    private final int[] bestTicket = new int[DEPTH + 1];
    private final int[] bestEdge = new int[DEPTH + 1];
    private int bestLength;
    private double bestGain;
    private double slackWorth;

    EjectionSearch(Allocation allocation, Shortlist shortlist, double[] price, Effort effort) {
        market = allocation.market;
        this.allocation = allocation;
        this.shortlist = shortlist;
        this.price = price;
        this.effort = effort;
        least = 1e-9 * Math.max(1e-9, Math.abs(allocation.profit) / Math.max(1, allocation.placed));
        queue = new int[Math.max(1, market.n)];
        queued = new boolean[market.n];
    }

    /** Queues every ticket on the shortlist, the most dissatisfied first. */
    void enqueueAll() {
        effort.spend(10L * market.n);
        double[] loss = new double[market.n];
        Arrays.fill(loss, Double.NEGATIVE_INFINITY);
        int many = 0;
        for (int i = 0; i < market.n; i++) {
            if (shortlist.length[i] > 0) {
                loss[i] = loss(i);
                many++;
            }
        }
        int[] order = Order.descending(loss, market.n);
        for (int k = 0; k < many; k++) {
            enqueue(order[k]);
        }
    }

    /** How far a ticket is from what it could have at these prices; a marginal one is just below 0. */
    private double loss(int i) {
        int e = allocation.edgeOf[i];
        return e < 0 ? shortlist.bestNet[i] : shortlist.mu[i] - net(e);
    }

    private double net(int e) {
        return market.profit[e] - price[market.agent[e]] * market.attention[e];
    }

    /** From now on chains of this many ejections at most. */
    void goNoDeeperThan(int ejections) {
        deepest = ejections;
    }

    void enqueue(int i) {
        if (!queued[i] && shortlist.length[i] > 0) {
            queued[i] = true;
            int tail = head + waiting++;
            queue[tail >= queue.length ? tail - queue.length : tail] = i;
        }
    }

    /** Works off the queue until no ticket in it can start a better chain, or this many edges were looked at. */
    void drain(long edges) {
        long stop = edges == Long.MAX_VALUE ? edges : effort.spent() + edges;
        slackWorth = worthOfLargestSlack();
        int sinceLook = 0;
        while (waiting > 0 && effort.spent() < stop && !effort.late()) {
            int i = queue[head];
            head = head + 1 == queue.length ? 0 : head + 1;
            waiting--;
            queued[i] = false;
            while (improve(i)) {
                if (++sinceLook >= market.m) {
                    slackWorth = worthOfLargestSlack();
                    sinceLook = 0;
                }
            }
        }
    }

    private double worthOfLargestSlack() {
        double largest = 0;
        for (int j = 0; j < market.m; j++) {
            largest = Math.max(largest, price[j] * allocation.room(j));
        }
        return largest;
    }

    private boolean improve(int i) {
        bestGain = least;
        bestLength = 0;
        int from = allocation.edgeOf[i];
        chainTicket[0] = i;
        if (from < 0) {
            move(i, 0, 0, slackWorth);
        } else {
            int j = market.agent[from];
            double before = allocation.used[j];
            allocation.used[j] = before - market.attention[from];
            move(i, -market.profit[from], 0, slackWorth + price[j] * market.attention[from]);
            allocation.used[j] = before;
        }
        if (bestLength > 0) {
            apply();
            return true;
        }
        return false;
    }

    /** Tries every place for the ticket at this depth of the chain; {@code soFar} is the gain without it. */
    private void move(int i, double soFar, int depth, double slack) {
        int from = allocation.edgeOf[i];
        int base = i * shortlist.width;
        int to = base + shortlist.length[i];
        effort.spend(to - base);
        for (int c = base; c < to; c++) {
            int e = shortlist.edge[c];
            if (e == from || from >= 0 && market.agent[e] == market.agent[from]) {
                continue;
            }
            int j = market.agent[e];
            double gain = soFar + market.profit[e];
            double room = allocation.room(j);
            chainEdge[depth] = e;
            if (market.attention[e] <= room) {
                offer(gain, depth);
            } else if (depth < deepest) {
                eject(j, market.attention[e] - room, gain, depth, slack);
            }
        }
    }

    private void eject(int j, double lacking, double gain, int depth, double slack) {
        int[] held = allocation.held[j];
        int count = allocation.count[j];
        effort.spend(count >> 1);
        double[] used = allocation.used;
        double entering = market.attention[chainEdge[depth]];
        for (int k = 0; k < count && !effort.late(); k++) {
            int other = held[k];
            int e = allocation.edgeOf[other];
            double freed = market.attention[e];
            if (freed < lacking) {
                continue;
            }
            double without = gain - market.profit[e];
            if (without + shortlist.mu[other] + slack <= bestGain || inChain(other, depth)) {
                continue;
            }
            chainTicket[depth + 1] = other;
            chainEdge[depth + 1] = -1;
            offer(without, depth + 1);
            double before = used[j];
            used[j] = before + entering - freed;
            move(other, without, depth + 1, slack);
            used[j] = before;
        }
    }

    private boolean inChain(int ticket, int depth) {
        for (int d = 0; d <= depth; d++) {
            if (chainTicket[d] == ticket) {
                return true;
            }
        }
        return false;
    }

    private void offer(double gain, int depth) {
        if (gain > bestGain) {
            bestGain = gain;
            bestLength = depth + 1;
            System.arraycopy(chainTicket, 0, bestTicket, 0, bestLength);
            System.arraycopy(chainEdge, 0, bestEdge, 0, bestLength);
        }
    }

    private void apply() {
        for (int d = 0; d < bestLength; d++) {
            if (allocation.edgeOf[bestTicket[d]] >= 0) {
                allocation.take(bestTicket[d]);
            }
        }
        for (int d = 0; d < bestLength; d++) {
            if (bestEdge[d] >= 0) {
                allocation.put(bestTicket[d], bestEdge[d]);
            }
            enqueue(bestTicket[d]);
        }
    }
}
