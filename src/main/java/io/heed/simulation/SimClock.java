package io.heed.simulation;

import java.time.Instant;

/** Simulated seconds as the instants that dispatch reasons with. */
final class SimClock {
    private SimClock() {}

    static Instant instant(double seconds) {
        long whole = (long) Math.floor(seconds);
        return Instant.ofEpochSecond(whole, (long) ((seconds - whole) * 1e9));
    }
}
