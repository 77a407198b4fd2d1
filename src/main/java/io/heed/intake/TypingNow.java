package io.heed.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who was heard writing in which ticket, and until when that counts. Safe for many threads. */
final class TypingNow {
    /** Browsers say it every three seconds; one that is lost may be missing. */
    static final Duration COUNTS = Duration.ofSeconds(7);

    /** @param by null for the customer */
    record Hand(long ticket, String by) {}

    private final Map<Hand, Instant> until = new HashMap<>();

    /** @return whether this is news */
    synchronized boolean writes(Hand hand, Instant now) {
        Instant before = until.put(hand, now.plus(COUNTS));
        return before == null || !before.isAfter(now);
    }

    /** @return whether they had been writing */
    synchronized boolean rests(Hand hand) {
        return until.remove(hand) != null;
    }

    /** @return whether somebody has stopped without a word */
    synchronized boolean forget(Instant now) {
        return until.values().removeIf(end -> !end.isAfter(now));
    }

    synchronized boolean isWriting(Hand hand, Instant now) {
        return until.getOrDefault(hand, Instant.MIN).isAfter(now);
    }

    /** Names, in their order. */
    synchronized List<String> agents(long ticket, Instant now) {
        return until.entrySet().stream()
                .filter(entry ->
                        entry.getKey().ticket() == ticket && entry.getKey().by() != null)
                .filter(entry -> entry.getValue().isAfter(now))
                .map(entry -> entry.getKey().by())
                .sorted()
                .toList();
    }
}
