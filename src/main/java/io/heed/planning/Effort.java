package io.heed.planning;

import java.time.Duration;
import java.util.function.LongUnaryOperator;

/**
 * How much thinking is left. Work is counted in edges looked at, and a deadline is first of all a budget of work, so
 * that the same problem and seed give the same plan; the clock only stops a machine that is slower than that.
 */
final class Effort {
    /** Edges a warm, ordinary machine looks at in a millisecond, taken a little low on purpose. */
    private static final long EDGES_PER_MILLI = 90_000;

    private static final long LOOK_AT_CLOCK_EVERY = 20_000;

    private final LongUnaryOperator clock;
    private final long started;
    private final long deadline;
    private final long allowance;
    private long spent;
    private long reserved;
    private long nextLook = LOOK_AT_CLOCK_EVERY;
    private boolean late;
    private boolean wasLate;

    /** @param clock nanoseconds from anywhere, such as {@link System#nanoTime()}, told how much was looked at */
    Effort(Duration limit, LongUnaryOperator clock) {
        this.clock = clock;
        started = clock.applyAsLong(0);
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
        return Math.max(0, allowance - reserved - spent);
    }

    /** From now on this much is kept back for what must follow: it is late earlier by that. */
    void reserve(long edges) {
        reserved = edges;
        late = false;
        nextLook = 0;
    }

    /** The clock says stop; asked often, looked up rarely. */
    boolean late() {
        if (!late && spent >= nextLook) {
            nextLook = spent + LOOK_AT_CLOCK_EVERY;
            late = lateAfter(reserved);
            wasLate |= late;
        }
        return late;
    }

    /** Neither work nor time is left for improving. */
    boolean over() {
        return spent + reserved >= allowance || late();
    }

    /** So much more work has no room, by the allowance or at the pace of this machine so far. */
    boolean cannotAfford(long edges) {
        boolean refused = spent + reserved + edges >= allowance || lateAfter(reserved + edges);
        wasLate |= refused;
        return refused;
    }

    private boolean lateAfter(long edges) {
        long now = clock.applyAsLong(spent);
        double nanosEach = Math.max(1e6 / EDGES_PER_MILLI, (now - started) / (double) Math.max(1, spent));
        return now - deadline >= -(edges == 0 ? 0 : edges * nanosEach);
    }

    boolean wasCutShort() {
        return wasLate;
    }

    double millis() {
        return (clock.applyAsLong(spent) - started) / 1e6;
    }
}
