package io.heed.understanding;

import java.util.Set;

/**
 * What a ticket takes of an agent's attention budget while it is open. An everyday ticket of some six minutes is 1;
 * twice the minutes add half a point (2.5 → ½, 6 → 1, 12 → 1½, 24 → 2, 48 → 2½, 96 → 3), because long cases are mostly
 * waiting and looking up, beside which an agent can hold others. Always ½ to 3.
 *
 * <p>The scale: 1.0 is one ordinary chat. Length counts through the minutes, which the model reads from the text. Where
 * somebody sits and waits for each answer, a ticket takes what its minutes say; a letter, which can be laid aside and
 * taken up again, takes half.
 */
public final class AttentionPoints {
    private static final double EVERYDAY_MINUTES = 6;

    /** Nobody watches the screen there for our answer. */
    private static final Set<String> LETTERS = Set.of("email", "web");

    private AttentionPoints() {}

    public static double of(double effortMinutes, String channel) {
        double points = of(effortMinutes);
        return LETTERS.contains(channel) ? Math.max(1, Math.rint(points)) / 2 : points;
    }

    public static double of(double effortMinutes) {
        double doublings = Math.log(Math.max(effortMinutes, 0.5) / EVERYDAY_MINUTES) / Math.log(2);
        double halves = Math.rint(2 + doublings);
        return Math.min(6, Math.max(1, halves)) / 2;
    }
}
