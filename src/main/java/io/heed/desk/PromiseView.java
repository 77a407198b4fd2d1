package io.heed.desk;

import io.heed.promise.PromiseKind;
import io.heed.promise.Reckoned;
import io.heed.web.PromiseClock;
import java.time.Instant;

/**
 * @param kind firstReply, nextReply or solved
 * @param state running, paused, met or broken
 * @param clock null once it is answered, and while it is paused
 * @param spent hundredths of the promised time that have passed
 */
public record PromiseView(String kind, String state, PromiseClock clock, int spent) {
    static PromiseView of(Reckoned reckoned, Instant now) {
        PromiseKind kind = reckoned.promised().kind();
        long spent = 100
                * reckoned.used().toSeconds()
                / Math.max(1, reckoned.promised().within().toSeconds());
        return new PromiseView(
                kind == PromiseKind.resolution ? "solved" : kind.name(),
                reckoned.state().name(),
                reckoned.owed() && reckoned.dueAt() != null ? PromiseClock.until(reckoned.dueAt(), now) : null,
                (int) Math.min(100, spent));
    }
}
