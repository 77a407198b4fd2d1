package io.heed.promise;

import java.time.Duration;

/**
 * One thing a ticket's customer is promised.
 *
 * @param calendar its name, null when the promise is counted around the clock
 * @param usual whether nothing finer is set and the queue's own promise stands
 */
public record Promised(PromiseKind kind, Duration within, String calendar, WorkingTime time, boolean usual) {
    static Promised aroundTheClock(PromiseKind kind, Duration within) {
        return new Promised(kind, within, null, WorkingTime.AROUND_THE_CLOCK, true);
    }
}
