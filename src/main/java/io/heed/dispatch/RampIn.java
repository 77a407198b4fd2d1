package io.heed.dispatch;

import java.time.Duration;
import java.time.Instant;

/** Somebody who comes online gets their attention filled in slices, not with everything at once. */
final class RampIn {
    private static final int SLICES = 4;

    private RampIn() {}

    /** The share of the budget that is open now, 0.25 to 1; all of it to whoever has no beginning. */
    static double share(Instant online, Instant now, Duration whole) {
        if (online == null || whole.isZero() || !now.isBefore(online.plus(whole))) return 1;
        Duration step = step(whole);
        long passed = now.isBefore(online) ? 0 : Duration.between(online, now).dividedBy(step);
        return Math.min(1, (1.0 + passed) / SLICES);
    }

    /** The first slice opens at once, so three steps lead to the last. */
    static Duration step(Duration whole) {
        return whole.dividedBy(SLICES - 1);
    }
}
