package io.heed.understanding;

import java.time.Duration;
import java.time.Instant;

/**
 * What closures of one kind of ticket have shown of the effort head. Evidence fades: after a half-life each closure
 * counts half.
 *
 * @param n closures that count still
 * @param minutes they took
 * @param expected minutes the head had said of them
 */
public record EffortEvidence(double n, double minutes, double expected, Instant at) {
    public static final EffortEvidence NONE = new EffortEvidence(0, 0, 0, Instant.EPOCH);

    private static final Duration HALF_LIFE = Duration.ofDays(60);

    /** Slower than this nobody worked on it all the time, faster than that nobody worked on it at all. */
    private static final double BEYOND_BELIEF = 12;

    private static final double UNTOUCHED = 0.05;

    EffortEvidence at(Instant now) {
        if (n == 0 || !now.isAfter(at)) return this;
        double left = Math.pow(0.5, Duration.between(at, now).toMillis() / (double) HALF_LIFE.toMillis());
        return new EffortEvidence(n * left, minutes * left, expected * left, now);
    }

    /** With one more closure; one beyond belief changes nothing. */
    public EffortEvidence with(double took, double said, Instant now) {
        double ratio = took / said;
        if (!(said > 0) || !(ratio <= BEYOND_BELIEF) || ratio < UNTOUCHED) return this;
        EffortEvidence faded = at(now);
        return new EffortEvidence(faded.n + 1, faded.minutes + took, faded.expected + said, now.isAfter(at) ? now : at);
    }

    EffortEvidence and(EffortEvidence other) {
        return new EffortEvidence(n + other.n, minutes + other.minutes, expected + other.expected, at);
    }
}
