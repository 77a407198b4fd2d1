package io.heed.desk;

import io.heed.dispatch.Backlog;
import io.heed.dispatch.Preview;
import io.heed.dispatch.TicketFacts;
import io.heed.dispatch.WeightSet;
import io.heed.dispatch.Weights;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Everything nobody has yet, ranked. However many look at it, it is loaded once in a while. */
@ApplicationScoped
class WholeQueue {
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration OLD = Duration.ofMinutes(1);

    /** It takes a tenth of one processor at most, however many look at it. */
    private static final int TIMES = 10;

    private final Backlog backlog;
    private final Clock clock;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile Ranked last = new Ranked(List.of(), Instant.EPOCH, FRESH);

    WholeQueue(Backlog backlog, Clock clock) {
        this.backlog = backlog;
        this.clock = clock;
    }

    /** @param fresh for how long: of a long queue, which takes its time to load, longer */
    private record Ranked(List<TicketFacts> tickets, Instant at, Duration fresh) {
        boolean knownAt(Instant now) {
            return at.plus(fresh).isAfter(now);
        }

        boolean slow() {
            return fresh.compareTo(FRESH) > 0;
        }
    }

    /** Heaviest first, as it was a moment ago. While somebody loads it anew, everybody else sees what there was. */
    List<TicketFacts> ranked() {
        Instant now = clock.instant();
        Ranked known = last;
        if (known.knownAt(now)) return known.tickets();
        WeightSet weights = Weights.inForce().set();
        if (!known.at().plus(OLD).isAfter(now)) return load(now, weights);
        if (loading.isLocked()) return known.tickets();
        if (!known.slow()) return load(now, weights);
        // of a long queue nobody waits for the newest state: it is there for whoever looks next
        new Thread(() -> load(now, weights), "whole queue").start();
        return known.tickets();
    }

    private List<TicketFacts> load(Instant asked, WeightSet weights) {
        loading.lock();
        try {
            if (last.at().isAfter(asked)) return last.tickets();
            Instant now = clock.instant();
            List<TicketFacts> waiting = backlog.waiting().stream()
                    .filter(ticket -> ticket.standing().heldUntil() == null)
                    .toList();
            List<TicketFacts> ranked = Preview.ranked(waiting, weights, now);
            Duration slow = Duration.between(now, clock.instant()).multipliedBy(TIMES);
            last = new Ranked(ranked, now, slow.compareTo(FRESH) > 0 ? slow : FRESH);
            return ranked;
        } finally {
            loading.unlock();
        }
    }

    /** From 1. One that has only just come takes its place among those that were there. */
    int rank(TicketFacts ticket) {
        List<TicketFacts> all = ranked();
        for (int i = 0; i < all.size(); i++) if (all.get(i).id() == ticket.id()) return i + 1;
        List<TicketFacts> joined = new ArrayList<>(all);
        joined.add(ticket);
        return Preview.ranks(joined, Weights.inForce().set(), clock.instant()).get(ticket.id());
    }

    /** As it is now, for whoever takes from it. */
    List<TicketFacts> rankedNow() {
        return load(clock.instant(), Weights.inForce().set());
    }
}
