package io.heed.dispatch;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Chances of being attended to, as closed forms, and draws that keep to them. Values in, chances out: for each ticket
 * its weight w ≥ 0 and attention a > 0, and the budget A they share, in points.
 */
public final class Lottery {
    /** The two forms that are compared. */
    public enum Form {
        /**
         * π = A w / (a W), W = Σ w: attention in proportion to weight, the optimum of proportional fairness. No chance is
         * more than 1; what is above goes to the others in the same proportion.
         */
        FAIR,
        /** π = a w / (A W), as the founding documents put it: rises with the attention a ticket takes. */
        PLAIN
    }

    private static final double CERTAIN = 1 - 1e-12;

    private Lottery() {}

    /** Chances of being drawn, 0..1; Σ a π is at most A, and 0 for whoever would not fit into A alone. */
    public static double[] chances(Form form, double[] weight, double[] attention, double budget) {
        return form == Form.PLAIN ? plain(weight, attention, budget) : fair(weight, attention, budget);
    }

    private static double[] plain(double[] weight, double[] attention, double budget) {
        double all = Arrays.stream(weight).sum();
        double[] chances = new double[weight.length];
        for (int i = 0; i < chances.length; i++)
            if (attention[i] <= budget && weight[i] > 0) chances[i] = attention[i] * weight[i] / (budget * all);
        return chances;
    }

    private static double[] fair(double[] weight, double[] attention, double budget) {
        double[] chances = new double[weight.length];
        double left = budget;
        boolean more = true;
        while (more) {
            double all = 0;
            for (int i = 0; i < chances.length; i++) if (open(i, chances, attention, budget)) all += weight[i];
            if (all <= 0) break;
            more = false;
            double perWeight = left / all;
            for (int i = 0; i < chances.length; i++) {
                if (!open(i, chances, attention, budget) || perWeight * weight[i] < attention[i]) continue;
                chances[i] = 1;
                left -= attention[i];
                more = true;
            }
            if (more) continue;
            for (int i = 0; i < chances.length; i++)
                if (open(i, chances, attention, budget)) chances[i] = perWeight * weight[i] / attention[i];
        }
        return chances;
    }

    private static boolean open(int i, double[] chances, double[] attention, double budget) {
        return chances[i] < 1 && attention[i] <= budget;
    }

    /**
     * A draw without replacement in which everybody has exactly their chance. It takes Σ a π points, or, where that does
     * not come out even, up to one ticket more or less: whoever must not pass a budget asks {@link #withinBudget} for
     * the chances.
     */
    public static boolean[] drawn(double[] chances, double[] attention, RandomGenerator random) {
        double[] rest = chances.clone();
        int open = -1;
        for (int i : shuffled(rest.length, random)) {
            if (settled(rest[i])) continue;
            if (open >= 0) trade(open, i, rest, attention, random);
            if (open < 0 || settled(rest[open])) open = settled(rest[i]) ? -1 : i;
        }
        boolean[] drawn = new boolean[rest.length];
        for (int i = 0; i < drawn.length; i++)
            drawn[i] = i == open ? random.nextDouble() < rest[i] : rest[i] >= CERTAIN;
        return drawn;
    }

    /** Chances whose every draw stays within the budget: where tickets differ in size, the largest is set aside. */
    public static double[] withinBudget(Form form, double[] weight, double[] attention, double budget) {
        double largest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (double points : attention) {
            if (points > budget) continue;
            largest = Math.max(largest, points);
            least = Math.min(least, points);
        }
        double safe = largest == least ? Math.floor(budget / largest + 1e-9) * largest : budget - largest;
        if (safe >= Arrays.stream(attention).sum()) safe = budget;
        return chances(form, weight, attention, safe);
    }

    /** Moves attention from one to the other until one of them is settled, so that on average nothing moves. */
    private static void trade(int one, int other, double[] rest, double[] attention, RandomGenerator random) {
        double rate = attention[one] / attention[other];
        double up = Math.min(1 - rest[one], rest[other] / rate);
        double down = Math.min(rest[one], (1 - rest[other]) / rate);
        double by = random.nextDouble() * (up + down) < down ? up : -down;
        rest[one] = snapped(rest[one] + by);
        rest[other] = snapped(rest[other] - by * rate);
    }

    private static boolean settled(double chance) {
        return chance <= 0 || chance >= 1;
    }

    private static double snapped(double chance) {
        if (chance < 1e-12) return 0;
        return chance > CERTAIN ? 1 : chance;
    }

    private static int[] shuffled(int n, RandomGenerator random) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int k = random.nextInt(i + 1);
            order[i] = order[k];
            order[k] = i;
        }
        return order;
    }
}
