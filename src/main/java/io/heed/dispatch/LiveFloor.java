package io.heed.dispatch;

import io.heed.ticket.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * The waiting tickets and the agents, kept in memory by the instance that dispatches: at every event only what was
 * changed is read again, so that a long backlog and a large staff do not make offers slow. Now and then all is read in
 * the background, in case something changed that leaves no touch.
 */
@ApplicationScoped
class LiveFloor {
    private static final Duration SWEEP = Duration.ofSeconds(30);

    /** Touches are kept for longer; who has not asked for this long starts anew. */
    private static final Duration STALE = Duration.ofMinutes(2);

    private final Backlog backlog;
    private final Staff staff;
    private final Touches touches;
    private final Clock clock;
    private final Worker worker = new Worker("floor", SWEEP, this::sweep);
    private State state;
    private State swept;
    private long asked;

    LiveFloor(Backlog backlog, Staff staff, Touches touches, Clock clock) {
        this.backlog = backlog;
        this.staff = staff;
        this.touches = touches;
        this.clock = clock;
    }

    /** Tickets by id, which is by age, and agents by id, as they were at the horizon or later. */
    private record State(
            TreeMap<Long, InLine> tickets, TreeMap<Long, AgentFile> agents, String horizon, long weights) {}

    /**
     * The floor as it is now.
     *
     * @param waiting understood and without a live assignment, oldest first; good until the next look
     * @param weights the newest set of weights
     */
    record Seen(Collection<InLine> waiting, List<AgentFacts> agents, long weights) {}

    void start(@Observes StartupEvent event) {
        worker.start(1);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.stop();
    }

    synchronized Seen look(Instant now) {
        long moment = System.nanoTime();
        if (state == null || moment - asked > STALE.toNanos()) state = everything(now);
        else if (swept != null) state = swept;
        swept = null;
        asked = moment;
        state = broughtUpToDate(state, now);
        return new Seen(state.tickets.values(), staff.at(now, new ArrayList<>(state.agents.values())), state.weights);
    }

    private State everything(Instant now) {
        String horizon = touches.horizon();
        TreeMap<Long, InLine> tickets = new TreeMap<>();
        for (TicketFacts ticket : backlog.waiting()) tickets.put(ticket.id(), new InLine(ticket));
        TreeMap<Long, AgentFile> agents = new TreeMap<>();
        for (AgentFile agent : staff.files(now)) agents.put(agent.id(), agent);
        return new State(tickets, agents, horizon, 0);
    }

    private State broughtUpToDate(State then, Instant now) {
        Touches.Changed changed = touches.since(then.horizon);
        if (!changed.tickets().isEmpty()) {
            List<TicketFacts> fresh = backlog.waitingAmong(changed.tickets());
            then.tickets.keySet().removeAll(changed.tickets());
            for (TicketFacts ticket : fresh) then.tickets.put(ticket.id(), new InLine(ticket));
        }
        if (!changed.tickets().isEmpty() || !changed.people().isEmpty()) {
            List<AgentFile> fresh = staff.filesAmong(changed.people(), changed.tickets(), now);
            then.agents.keySet().removeAll(changed.people());
            for (AgentFile agent : fresh) then.agents.put(agent.id(), agent);
        }
        return new State(then.tickets, then.agents, changed.horizon(), changed.weights());
    }

    /** Only where somebody dispatches. */
    private boolean sweep() {
        synchronized (this) {
            if (state == null || System.nanoTime() - asked > STALE.toNanos()) {
                state = null;
                return false;
            }
        }
        State all = everything(clock.instant());
        touches.prune();
        synchronized (this) {
            swept = all;
        }
        return false;
    }
}
