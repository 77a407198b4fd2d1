package io.heed.dispatch;

import io.heed.ticket.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The waiting tickets, kept in memory by the instance that dispatches: at every event only tickets that were changed
 * are read again, so that a long backlog does not make offers slow. Now and then all of them are read in the background,
 * in case something changed that leaves no touch.
 */
@ApplicationScoped
class LiveBacklog {
    private static final Duration SWEEP = Duration.ofSeconds(30);

    /** Touches are kept for longer; who has not asked for this long starts anew. */
    private static final Duration STALE = Duration.ofMinutes(2);

    private final Backlog backlog;
    private final Touches touches;
    private final Worker worker = new Worker("backlog", SWEEP, this::sweep);
    private State state;
    private State swept;
    private long asked;

    LiveBacklog(Backlog backlog, Touches touches) {
        this.backlog = backlog;
        this.touches = touches;
    }

    /** Tickets by id, which is by age, as they were at the horizon or later. */
    private record State(TreeMap<Long, TicketFacts> tickets, String horizon) {}

    void start(@Observes StartupEvent event) {
        worker.start(1);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.stop();
    }

    /** Understood and without a live assignment, oldest first. */
    synchronized List<TicketFacts> waiting() {
        long now = System.nanoTime();
        if (state == null || now - asked > STALE.toNanos()) state = everything();
        else if (swept != null) state = swept;
        swept = null;
        asked = now;
        state = broughtUpToDate(state);
        return new ArrayList<>(state.tickets.values());
    }

    private State everything() {
        String horizon = touches.horizon();
        TreeMap<Long, TicketFacts> tickets = new TreeMap<>();
        for (TicketFacts ticket : backlog.waiting()) tickets.put(ticket.id(), ticket);
        return new State(tickets, horizon);
    }

    private State broughtUpToDate(State then) {
        Touches.Changed changed = touches.since(then.horizon);
        if (!changed.tickets().isEmpty()) {
            then.tickets.keySet().removeAll(changed.tickets());
            for (TicketFacts ticket : backlog.waitingAmong(changed.tickets())) then.tickets.put(ticket.id(), ticket);
        }
        return new State(then.tickets, changed.horizon());
    }

    /** Only where somebody dispatches. */
    private boolean sweep() {
        synchronized (this) {
            if (state == null || System.nanoTime() - asked > STALE.toNanos()) {
                state = null;
                return false;
            }
        }
        State all = everything();
        touches.prune();
        synchronized (this) {
            swept = all;
        }
        return false;
    }
}
