package io.heed.understanding;

import java.time.Duration;
import java.time.Instant;

/** When a message that could not be read is tried again: soon, then ever later, and at last no more. */
final class Retry {
    /** The first pause; each further one is four times as long: 10 s, 40 s, 3 min, 11 min, 43 min, 3 h. */
    private static final Duration FIRST = Duration.ofSeconds(10);

    /** A text that fails as often fails by itself. A model that is ready again tries it all the same. */
    static final int MOST_ATTEMPTS = 7;

    private Retry() {}

    /** @return null for never */
    static Instant after(int attempts, Instant now) {
        if (attempts >= MOST_ATTEMPTS) return null;
        return now.plus(FIRST.multipliedBy(1L << 2 * Math.max(0, attempts - 1)));
    }
}
