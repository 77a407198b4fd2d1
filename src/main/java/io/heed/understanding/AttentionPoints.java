package io.heed.understanding;

/**
 * What a ticket takes of an agent's attention budget while it is open. An everyday ticket of some six minutes is 1;
 * twice the minutes add half a point (2.5 → ½, 6 → 1, 12 → 1½, 24 → 2, 48 → 2½, 96 → 3), because long cases are mostly
 * waiting and looking up, beside which an agent can hold others. Always ½ to 3.
 */
public final class AttentionPoints {
    private static final double EVERYDAY_MINUTES = 6;

    private AttentionPoints() {}

    public static double of(double effortMinutes) {
        double doublings = Math.log(Math.max(effortMinutes, 0.5) / EVERYDAY_MINUTES) / Math.log(2);
        double halves = Math.rint(2 + doublings);
        return Math.min(6, Math.max(1, halves)) / 2;
    }
}
