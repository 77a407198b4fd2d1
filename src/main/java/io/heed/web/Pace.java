package io.heed.web;

/** Lets something happen when it is owed, but not more often than so. Not for several threads. */
final class Pace {
    private final long nanos;
    private boolean owed;
    private Long last;

    Pace(long millis) {
        this.nanos = millis * 1_000_000;
    }

    void owe() {
        owed = true;
    }

    /**
     * Whether it is to happen now; then it is no longer owed.
     *
     * @param leastMillis between two, if that is longer than so
     */
    boolean due(long now, long leastMillis) {
        if (!owed || last != null && now - last < Math.max(nanos, leastMillis * 1_000_000)) return false;
        owed = false;
        last = now;
        return true;
    }
}
