package io.heed.desk;

import io.heed.dispatch.Backlog;
import io.heed.dispatch.Preview;
import io.heed.dispatch.TicketFacts;
import io.heed.dispatch.Weights;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Everything nobody has yet, ranked. However many look at it, it is loaded once in a while. */
@ApplicationScoped
class WholeQueue {
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Backlog backlog;
    private final Clock clock;
    private volatile Ranked last = new Ranked(List.of(), Instant.EPOCH);

    WholeQueue(Backlog backlog, Clock clock) {
        this.backlog = backlog;
        this.clock = clock;
    }

    private record Ranked(List<TicketFacts> tickets, Instant at) {}

    /** Heaviest first, two seconds old at most. */
    List<TicketFacts> ranked() {
        Instant now = clock.instant();
        Ranked known = last;
        if (known.at().plus(FRESH).isAfter(now)) return known.tickets();
        synchronized (this) {
            if (last.at().plus(FRESH).isAfter(now)) return last.tickets();
            List<TicketFacts> waiting = backlog.waiting().stream()
                    .filter(ticket -> ticket.standing().heldUntil() == null)
                    .toList();
            last = new Ranked(Preview.ranked(waiting, Weights.inForce().set(), now), now);
            return last.tickets();
        }
    }

    /** As it is now, for whoever takes from it. */
    List<TicketFacts> rankedNow() {
        last = new Ranked(last.tickets(), Instant.EPOCH);
        return ranked();
    }
}
