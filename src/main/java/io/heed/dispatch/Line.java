package io.heed.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Everybody who waits at a moment and is not held, oldest first, and what a plan's row says of them. */
final class Line {
    /** A promise with less time left is at risk: about what one answer takes. */
    static final Duration SOON = Duration.ofMinutes(5);

    private final List<InLine> waiting;
    private final Instant now;
    private long oldest = Long.MAX_VALUE;
    private long changes = Long.MAX_VALUE;
    private Instant release = Instant.MAX;
    private int atRisk;

    private Line(int size, Instant now) {
        this.waiting = new ArrayList<>(size);
        this.now = now;
    }

    /** The line at this moment, of tickets that each remember the moment before. */
    static Line at(Instant now, Collection<InLine> tickets) {
        Line line = new Line(tickets.size(), now);
        long millis = now.toEpochMilli();
        long soon = millis + SOON.toMillis();
        for (InLine one : tickets) {
            one.at(now, millis);
            if (one.held()) {
                Instant until = one.ticket().standing().heldUntil();
                if (until.isBefore(line.release)) line.release = until;
                continue;
            }
            line.waiting.add(one);
            line.oldest = Math.min(line.oldest, one.since);
            line.changes = Math.min(line.changes, one.changes());
            if (one.due < soon) line.atRisk++;
        }
        return line;
    }

    static Line of(List<TicketFacts> tickets, Instant now) {
        return at(now, tickets.stream().map(InLine::new).toList());
    }

    List<InLine> waiting() {
        return waiting;
    }

    List<TicketFacts> tickets() {
        List<TicketFacts> tickets = new ArrayList<>(waiting.size());
        for (InLine one : waiting) tickets.add(one.ticket());
        return tickets;
    }

    Instant now() {
        return now;
    }

    int size() {
        return waiting.size();
    }

    int atRisk() {
        return atRisk;
    }

    int longestWaitSeconds() {
        return (int) (Math.max(0, now.toEpochMilli() - Math.min(oldest, now.toEpochMilli())) / 1000);
    }

    /** When the first of those who are held is to be let go; the far future when nobody is held. */
    Instant nextRelease() {
        return release;
    }

    /** When one of them next insists on less; the far future when none does. */
    Instant nextChange() {
        return changes == Long.MAX_VALUE ? Instant.MAX : Instant.ofEpochMilli(changes);
    }
}
