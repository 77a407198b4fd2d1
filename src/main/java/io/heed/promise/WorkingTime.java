package io.heed.promise;

import java.time.Duration;
import java.time.Instant;

/** The time in which a promise is counted. To the microsecond, as the database keeps moments. */
public interface WorkingTime {
    /** Day and night. */
    WorkingTime AROUND_THE_CLOCK = new WorkingTime() {
        @Override
        public Duration between(Instant from, Instant to) {
            return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
        }

        @Override
        public Instant after(Instant from, Duration worked) {
            return from.plus(worked);
        }
    };

    /** How much of it lies between two moments; nothing when the second is not after the first. */
    Duration between(Instant from, Instant to);

    /**
     * The first moment at which this much has passed. What fits exactly until closing is due at closing, not at the
     * next opening.
     */
    Instant after(Instant from, Duration worked);
}
