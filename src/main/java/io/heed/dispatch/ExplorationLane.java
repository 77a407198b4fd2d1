package io.heed.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * Gives a small share of Heed's tickets to an agent drawn by lot, so that what would have become of a ticket with
 * somebody else can be estimated later. Every eligible agent with room has a chance in proportion to the ticket's worth
 * with them, and that chance is kept with the offer. It is the chance given that the ticket was drawn to explore, which
 * depends on nothing but its number and the seed; estimates use explored offers only.
 *
 * <p>A ticket explores when its turn comes, not before: when no more attention is asked for by those worth more of it
 * than there is.
 */
final class ExplorationLane implements Lane {
    static final String RULE = "exploration";

    /** More would cost customers more than it teaches. */
    static final double MOST = 0.05;

    private final double share;

    ExplorationLane(double share) {
        this.share = Math.max(0, Math.min(MOST, share));
    }

    /** A ticket, the most that a point of attention spent on it is worth, and the points this takes. */
    private record Turn(int i, double density, double points) {}

    @Override
    public void give(Floor floor) {
        double room = 0;
        for (int j = 0; j < floor.agents(); j++) room += floor.room(j);
        for (Turn turn : turns(floor)) {
            room -= turn.points();
            if (room < 0) return;
            if (explores(floor, turn.i())) draw(floor, turn.i());
        }
    }

    private boolean explores(Floor floor, int i) {
        long ticket = floor.ticket(i).ticket().id();
        return new SplittableRandom(mixed(floor.situation.seed(), ticket)).nextDouble() < share;
    }

    private static List<Turn> turns(Floor floor) {
        List<Turn> turns = new ArrayList<>();
        for (int i : floor.waiting(RoutingRule.HEED)) {
            double[] worth = worth(floor, i);
            Turn best = new Turn(i, 0, 0);
            for (int j = 0; j < worth.length; j++) {
                double density = worth[j] / floor.attention(i, j);
                if (density > best.density()) best = new Turn(i, density, floor.attention(i, j));
            }
            if (best.density() > 0) turns.add(best);
        }
        turns.sort(Comparator.comparingDouble(Turn::density).reversed().thenComparingInt(Turn::i));
        return turns;
    }

    private static void draw(Floor floor, int i) {
        double[] worth = worth(floor, i);
        double all = 0;
        for (double one : worth) all += one;
        if (all <= 0) return;
        long moment = floor.situation.now().toEpochMilli();
        long seed = mixed(mixed(floor.situation.seed(), floor.ticket(i).ticket().id()), moment);
        double lot = new SplittableRandom(seed).nextDouble() * all;
        int last = -1;
        for (int j = 0; j < worth.length && lot >= 0; j++) {
            if (worth[j] <= 0) continue;
            last = j;
            lot -= worth[j];
        }
        floor.explore(i, last, RULE, worth[last] / all);
    }

    /** By agent, what the ticket is worth with them; 0 for who may not or cannot take it. */
    private static double[] worth(Floor floor, int i) {
        double[] worth = new double[floor.agents()];
        for (int j = 0; j < worth.length; j++) {
            if (!floor.agent(j).taking() || !floor.hasRoom(i, j)) continue;
            OptionalDouble value = floor.worth.of(floor.ticket(i), floor.agent(j));
            if (value.isPresent()) worth[j] = Math.max(0, value.getAsDouble());
        }
        return worth;
    }

    /** Neighbouring numbers give unrelated ones (Steele, Lea and Flood 2014). */
    private static long mixed(long one, long other) {
        long z = one * 0x9E3779B97F4A7C15L + other;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
