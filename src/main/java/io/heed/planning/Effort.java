package io.heed.planning;

import java.time.Duration;

/**
 * How much thinking is left. Work is counted in edges looked at, and a deadline is first of all a budget of work, so
 * that the same problem and seed give the same plan; the clock only stops a machine that is slower than that.
 */
final class Effort {
    /** Edges a warm, ordinary machine looks at in a millisecond, taken low on purpose. */
    private static final long EDGES_PER_MILLI = 60_000;

    private static final long LOOK_AT_CLOCK_EVERY = 20_000;

    private final long started = System.nanoTime();
    private final long deadline;
    private final long allowance;
    private long spent;
    private long nextLook = LOOK_AT_CLOCK_EVERY;
    private boolean late;

    Effort(Duration limit) {
        deadline = started + limit.toNanos();
        allowance = Math.max(1, limit.toMillis()) * EDGES_PER_MILLI;
    }

    void spend(long edges) {
        spent += edges;
    }

    long spent() {
        return spent;
    }

    /** The clock says stop; asked often, looked up rarely. */
    boolean late() {
        if (!late && spent >= nextLook) {
            nextLook = spent + LOOK_AT_CLOCK_EVERY;
            late = System.nanoTime() >= deadline;
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
        return (System.nanoTime() - started) / 1e6;
    }
}
