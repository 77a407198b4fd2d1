package io.heed.dispatch;

import java.time.Duration;
import java.time.Instant;

/**
 * What closures have shown of the time tickets take against what was expected of them. Evidence fades: after a half-life
 * each closure counts half.
 *
 * @param n closures that count still
 * @param logs sum of the logarithms of minutes taken over minutes expected
 * @param minutes taken, and expected minutes, in all
 */
record PaceEvidence(double n, double logs, double minutes, double expected, Instant at) {
    static final PaceEvidence NONE = new PaceEvidence(0, 0, 0, 0, Instant.EPOCH);

    private static final Duration HALF_LIFE = Duration.ofDays(30);

    /** Slower than this nobody worked on it all the time: left open overnight. */
    private static final double BEYOND_BELIEF = 12;

    /** Faster than this nobody worked on it: closed as spam at once. */
    private static final double UNTOUCHED = 0.05;

    /** One slow case says less than it shouts. */
    private static final double MOST_CREDITED = 6;

    PaceEvidence at(Instant now) {
        if (n == 0 || !now.isAfter(at)) return this;
        double left = Math.pow(0.5, Duration.between(at, now).toMillis() / (double) HALF_LIFE.toMillis());
        return new PaceEvidence(n * left, logs * left, minutes * left, expected * left, now);
    }

    /** With one more closure; one beyond belief changes nothing. */
    PaceEvidence with(double taken, double due, Instant now) {
        double ratio = taken / due;
        if (!(due > 0) || !(ratio <= BEYOND_BELIEF) || ratio < UNTOUCHED) return this;
        double credited = Math.min(MOST_CREDITED, ratio);
        PaceEvidence faded = at(now);
        return new PaceEvidence(
                faded.n + 1,
                faded.logs + Math.log(credited),
                faded.minutes + credited * due,
                faded.expected + due,
                now.isAfter(at) ? now : at);
    }
}
