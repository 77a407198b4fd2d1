package io.heed.promise;

import java.time.Duration;
import java.time.Instant;

/**
 * How a promise stands at a moment.
 *
 * @param dueAt null while it rests and is not broken: when it goes on it will be due by what is left
 * @param halfAt when half of the time has passed, as seen from the stretch that runs now: between it and dueAt the other
 *     half passes; null where dueAt is
 * @param endedAt when it was met or, too late, answered; null while it is owed
 * @param brokenAt when it ran out, null unless broken
 * @param used counted time so far, also beyond what was promised
 */
public record Reckoned(
        Promised promised,
        State state,
        Instant startedAt,
        Instant dueAt,
        Instant halfAt,
        Instant endedAt,
        Instant brokenAt,
        Duration used) {
    public enum State {
        running,
        paused,
        met,
        broken
    }

    /** What is left of the promised time; negative when more has been used. */
    public Duration left() {
        return promised.within().minus(used);
    }

    /** Not answered yet, in time or not. */
    public boolean owed() {
        return endedAt == null;
    }
}
