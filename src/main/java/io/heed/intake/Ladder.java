package io.heed.intake;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a try that failed for a passing reason is made again: soon at first, then ever more rarely. A fifth of chance
 * keeps what failed together from coming back together.
 *
 * @param steps the pauses after the first try, the second, and so on
 */
record Ladder(List<Duration> steps) {
    /** A customer waits for it: many tries in the first hour, and a day and a half in all. */
    static final Ladder REPLIES = new Ladder(List.of(
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(12)));

    /** As Standard Webhooks recommends: a machine that is mended tomorrow still gets everything. */
    static final Ladder WEBHOOKS = new Ladder(List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24)));

    private static final double SPREAD = 0.2;

    /** No provider may put a reply off for longer than this with one word. */
    private static final Duration LONGEST = Duration.ofHours(24);

    static Duration bounded(Duration asked) {
        return asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
    }

    /**
     * @param attempts made so far, at least one
     * @param asked what the provider wants us to wait, at the least
     * @param chance 0..1
     * @return empty when it has been tried often enough
     */
    Optional<Duration> pause(int attempts, Optional<Duration> asked, double chance) {
        if (attempts > steps.size()) return Optional.empty();
        double factor = 1 - SPREAD + 2 * SPREAD * chance;
        Duration step = Duration.ofMillis((long) (steps.get(attempts - 1).toMillis() * factor));
        Duration wanted = asked.filter(wait -> wait.compareTo(LONGEST) < 0).orElse(Duration.ZERO);
        return Optional.of(wanted.compareTo(step) > 0 ? wanted : step);
    }
}
