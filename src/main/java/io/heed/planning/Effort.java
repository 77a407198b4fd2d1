package io.heed.planning;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How much thinking is left. Work is counted in edges looked at, and a deadline is first of all a budget of work, so
 * that the same problem and seed give the same plan; the clock only stops a machine that is slower than that.
 */
final class Effort {
    /** Edges a warm, ordinary machine looks at in a millisecond, taken a little low on purpose. */
    private static final long EDGES_PER_MILLI = 90_000;

    private static final long LOOK_AT_CLOCK_EVERY = 20_000;

    private final LongSupplier clock;
    private final long started;
    private final long deadline;
    private final long allowance;
    private long spent;
    private long nextLook = LOOK_AT_CLOCK_EVERY;
    private boolean late;

    /** @param clock nanoseconds from anywhere, such as {@link System#nanoTime()} */
    Effort(Duration limit, LongSupplier clock) {
        this.clock = clock;
        started = clock.getAsLong();
        deadline = started + limit.toNanos();
        allowance = Math.max(1, limit.toMillis()) * EDGES_PER_MILLI;
    }

    void spend(long edges) {
        spent += edges;
    }

    long spent() {
        return spent;
    }

    /** What may still be looked at. */
    long left() {
        return Math.max(0, allowance - spent);
    }

    /** The clock says stop; asked often, looked up rarely. */
    boolean late() {
        if (!late && spent >= nextLook) {
            nextLook = spent + LOOK_AT_CLOCK_EVERY;
            late = clock.getAsLong() - deadline >= 0;
        }
        return late;
    }

    /** Neither work nor time is left for improving. */
    boolean over() {
        return spent >= allowance || late();
    }

    boolean wasCutShort() {
        return late;
    }

    double millis() {
        return (clock.getAsLong() - started) / 1e6;
    }
}
