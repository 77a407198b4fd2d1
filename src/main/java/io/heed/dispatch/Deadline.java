package io.heed.dispatch;

import java.time.Duration;
import java.time.Instant;

/**
 * By when something is owed to a customer, counted once in opening hours so that no round counts them again.
 *
 * @param half when half of the promised time has passed
 */
public record Deadline(Instant half, Instant at) {
    /** How much of the second half has passed: 0 before it, 1 when the promise is broken. */
    double spent(Instant now) {
        if (!now.isBefore(at)) return 1;
        if (!now.isAfter(half)) return 0;
        return (double) Duration.between(half, now).toMillis()
                / Math.max(1, Duration.between(half, at).toMillis());
    }

    /** Whichever of the two comes first; null is none. */
    static Deadline earlier(Deadline one, Deadline other) {
        if (one == null || other == null) return one == null ? other : one;
        return other.at.isBefore(one.at) ? other : one;
    }
}
