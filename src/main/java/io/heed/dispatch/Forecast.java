package io.heed.dispatch;

import java.time.Duration;
import java.util.Arrays;

/**
 * How many tickets of a class will come: the pace of the last quarter of an hour, passing over within the next hour to
 * what past weeks saw at that time of the week; where there are no past weeks, the pace goes on.
 */
public final class Forecast {
    /** Long enough for a steady figure, short enough to see a rush begin. */
    public static final Duration TRAILING = Duration.ofMinutes(15);

    /** After so many minutes, about a third of what is unusual now is left. */
    private static final double MEMORY_MINUTES = 60;

    private Forecast() {}

    /**
     * Tickets per minute, by bucket.
     *
     * @param pace tickets per minute in the trailing time
     * @param usual what past weeks saw: now first, then in the middle of each bucket; empty where there are none
     */
    public static double[] rates(double pace, double[] usual, double[] buckets) {
        double[] rates = new double[buckets.length];
        if (usual.length == 0) {
            Arrays.fill(rates, pace);
            return rates;
        }
        double from = 0;
        for (int t = 0; t < buckets.length; t++) {
            double ahead = from + buckets[t] / 2;
            rates[t] = Math.max(0, usual[t + 1] + (pace - usual[0]) * Math.exp(-ahead / MEMORY_MINUTES));
            from += buckets[t];
        }
        return rates;
    }

    /**
     * Mean minutes until a waiting customer gives up, from those who did and all the waiting there was; infinite when
     * hardly anybody did.
     */
    public static double patience(int gaveUp, double minutesWaitedByAll) {
        return gaveUp < FEWEST_GIVING_UP ? Double.POSITIVE_INFINITY : minutesWaitedByAll / gaveUp;
    }

    /** Fewer say nothing of the others. */
    private static final int FEWEST_GIVING_UP = 5;
}
