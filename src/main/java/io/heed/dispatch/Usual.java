package io.heed.dispatch;

import java.time.Duration;
import java.time.Instant;

/** What past weeks saw come at this time of the week. */
@FunctionalInterface
public interface Usual {
    /** A pace is a mean over so much time before and after. */
    Duration AROUND = Duration.ofMinutes(15);

    /** There are no past weeks. */
    Usual UNKNOWN = (name, now) -> new double[0];

    /** The paces of these arrivals, in seconds from now, of so many weeks together: means over half an hour. */
    static double[] paces(double[] seconds, long weeks) {
        double[] buckets = FluidFloor.BUCKETS;
        double[] paces = new double[buckets.length + 1];
        double minutes = 0;
        for (int i = 0; i < paces.length; i++) {
            double bucket = i == 0 ? 0 : buckets[i - 1];
            double middle = 60 * (minutes + bucket / 2);
            minutes += bucket;
            int around = 0;
            for (double at : seconds) if (Math.abs(at - middle) <= AROUND.toSeconds()) around++;
            paces[i] = around / (2.0 * AROUND.toMinutes()) / weeks;
        }
        return paces;
    }

    /**
     * Tickets of a class per minute: now first, then in the middle of each bucket ({@link FluidFloor#BUCKETS}); empty
     * where nothing is known.
     */
    double[] of(String name, Instant now);
}
