package io.heed.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who was last heard of at which ticket, on which instance, and for how long that holds. Safe for many threads. */
final class Guests {
    /** Two reminders may be lost before somebody counts as gone. */
    static final Duration STAY = Duration.ofSeconds(16);

    /** @param house the instance that knows it, which may die without a word */
    record Seat(String house, long person, long ticket) {}

    private final Map<Seat, Instant> until = new HashMap<>();

    /** @return whether this is news */
    synchronized boolean looks(Seat seat, Instant now) {
        Instant before = until.put(seat, now.plus(STAY));
        return before == null || !before.isAfter(now);
    }

    /** @return whether they had been there */
    synchronized boolean left(Seat seat) {
        return until.remove(seat) != null;
    }

    /** @return the tickets that somebody has left without a word */
    synchronized Set<Long> forget(Instant now) {
        Set<Long> changed = new HashSet<>();
        until.entrySet().removeIf(entry -> {
            boolean gone = !entry.getValue().isAfter(now);
            if (gone) changed.add(entry.getKey().ticket());
            return gone;
        });
        return changed;
    }

    /** The others at this ticket, each once. */
    synchronized List<Long> of(long ticket, long except, Instant now) {
        return until.entrySet().stream()
                .filter(entry ->
                        entry.getKey().ticket() == ticket && entry.getValue().isAfter(now))
                .map(entry -> entry.getKey().person())
                .filter(person -> person != except)
                .distinct()
                .sorted()
                .toList();
    }
}
