package io.heed.dispatch;

import java.time.Duration;
import java.time.Instant;

/** Something to be done a while after it was asked for, once, however often it was asked for meanwhile. */
final class Soon {
    private final Duration after;
    private Instant at = Instant.MAX;

    Soon(Duration after) {
        this.after = after;
    }

    void ask(Instant now) {
        if (at.equals(Instant.MAX)) at = now.plus(after);
    }

    boolean isDue(Instant now) {
        return !now.isBefore(at);
    }

    void done() {
        at = Instant.MAX;
    }

    Instant at() {
        return at;
    }
}
