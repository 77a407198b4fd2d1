package io.heed.dispatch;

/**
 * What carry-over makes of the worth of giving somebody a ticket: a factor a little below 1 for who has carried more than
 * their share lately, a little above for who has carried less. It never keeps a ticket waiting where somebody has room,
 * and it costs a plan at most {@code 2 × strength} of its gross value (src/main/asciidoc/fairness.adoc).
 *
 * @param ordinary factor of a ticket that does not sound urgent
 * @param hard factor of one that does
 */
public record Lean(double ordinary, double hard) {
    public static final Lean EVEN = new Lean(1, 1);

    /** A larger share of worth than this is not given to fairness. */
    public static final double STRONGEST = 0.1;

    /** Shares closer than this count as equal, so that turns go on being taken among them. */
    private static final double STEP = 0.25;

    /** @param strength the most that worth changes by, 0 to {@link #STRONGEST} */
    public static Lean of(EffortShare share, double strength) {
        double effort = within(share.carryOver() / EffortShare.MOST_CARRIED);
        double hard = within(share.hardCarryOver() / EffortShare.MOST_HARD_CARRIED);
        return new Lean(factor(effort, strength), factor((effort + hard) / 2, strength));
    }

    private static double factor(double burden, double strength) {
        return 1 - Math.min(STRONGEST, Math.max(0, strength)) * Math.rint(burden / STEP) * STEP;
    }

    private static double within(double share) {
        return Math.max(-1, Math.min(1, share));
    }

    double of(TicketFacts ticket) {
        return ticket.urgency() >= EffortShare.HARD ? hard : ordinary;
    }
}
