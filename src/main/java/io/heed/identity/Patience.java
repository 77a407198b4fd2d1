package io.heed.identity;

import java.time.Duration;

/** How long to wait after so many wrong passwords: 2 s, 4 s, 8 s … and never more than five minutes. */
final class Patience {
    static final Duration LONGEST = Duration.ofMinutes(5);
    /** Whoever has not tried for so long starts anew. */
    static final Duration FORGOTTEN = Duration.ofHours(1);

    private Patience() {}

    static Duration after(int wrong, int free) {
        int beyond = wrong - free;
        if (beyond <= 0) return Duration.ZERO;
        return beyond >= 9 ? LONGEST : Duration.ofSeconds(Math.min(LONGEST.toSeconds(), 1L << beyond));
    }
}
