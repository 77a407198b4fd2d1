package io.heed.radar;

/**
 * Adds up, minute by minute, how much better "{@code ratio} times as many as usual" explains the counts than "as many as
 * usual" does, and forgets whatever speaks for the usual: a negative binomial CUSUM. Source: Höhle and Paul (2008), "Count
 * data regression charts for the monitoring of surveillance time series", Computational Statistics and Data Analysis 52.
 *
 * <p>A chart that is raised at a score of h is raised without cause every e^h minutes or less often (Lorden 1971), which is
 * what {@link #threshold} turns round.
 */
public final class SurgeChart {
    private final double ratio;
    private double score;
    private long since;
    private long count;
    private double usual;
    private boolean raised;

    /** @param ratio so many times the usual rate is a surge; above 1 */
    public SurgeChart(double ratio) {
        this.ratio = ratio;
    }

    /**
     * @param falseAlarmsPerDay of all lines together
     * @return the score, in nats, from which a line is raised
     */
    public static double threshold(double falseAlarmsPerDay, int lines) {
        return Math.log(24 * 60 * Math.max(1, lines) / falseAlarmsPerDay);
    }

    /**
     * How much one minute speaks for a surge, in nats.
     *
     * @param usual tickets expected in this minute, above 0
     * @param shape of the negative binomial distribution: its variance is usual + usual² / shape
     */
    double evidence(long tickets, double usualNow, double shape) {
        double before = shape + usualNow;
        double after = shape + ratio * usualNow;
        return tickets * Math.log(ratio * before / after) + shape * Math.log(before / after);
    }

    /** Whether it would be raised if the minute ended now; what is still to come in it can only speak for a surge. */
    boolean rises(long tickets, double usualNow, double shape, double threshold) {
        return !raised && score + evidence(tickets, usualNow, shape) >= threshold;
    }

    /** A minute is over. @param minute its number */
    void close(long minute, long tickets, double usualNow, double shape, double threshold) {
        double next = score + evidence(tickets, usualNow, shape);
        if (next <= 0) {
            score = 0;
            count = 0;
            usual = 0;
            since = minute + 1;
            raised = false;
            return;
        }
        // once raised it need not come down from the height of the surge, only from where it was raised
        score = Math.min(next, threshold);
        count += tickets;
        usual += usualNow;
        if (next >= threshold) raised = true;
    }

    void raise() {
        raised = true;
    }

    boolean raised() {
        return raised;
    }

    /** The minute from which on there are more than usual, as far as can be told. */
    long since() {
        return since;
    }

    /** Tickets since then, the minute that is still open not counted. */
    long count() {
        return count;
    }

    /** How many were to be expected in the same time. */
    double usual() {
        return usual;
    }
}
