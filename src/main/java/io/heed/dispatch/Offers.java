package io.heed.dispatch;

import io.heed.identity.Person;
import io.heed.ticket.Bell;
import io.heed.ticket.CustomerReplied;
import io.heed.ticket.Ticket;
import io.heed.ticket.TicketClosed;
import io.heed.ticket.TicketReopened;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people do with offers, and what happens to assignments when the world around them changes. */
@ApplicationScoped
public class Offers {
    /** How an answer to an offer went; losing a race is a normal result, not an error. */
    public enum Answer {
        done,
        notYours,
        tooLate
    }

    private final Clock clock;
    private final Bell bell;

    Offers(Clock clock, Bell bell) {
        this.clock = clock;
        this.bell = bell;
    }

    @Transactional
    public Answer accept(long offerId, long agentId) {
        return answer(offerId, agentId, offer -> {
            offer.state = Assignment.State.accepted;
            offer.answeredAt = clock.instant();
        });
    }

    @Transactional
    public Answer reject(long offerId, long agentId, String reason) {
        return answer(offerId, agentId, offer -> {
            offer.answeredAt = null;
            offer.end(Assignment.State.rejected, reason, clock.instant());
        });
    }

    private Answer answer(long offerId, long agentId, java.util.function.Consumer<Assignment> how) {
        Optional<Assignment> found = Assignment.locked(offerId);
        if (found.isEmpty() || found.get().agentId != agentId) return Answer.notYours;
        Assignment offer = found.get();
        if (offer.state != Assignment.State.pending || !clock.instant().isBefore(offer.expiresAt))
            return Answer.tooLate;
        how.accept(offer);
        bell.ring(Topic.BACKLOG, Topic.DESK, Topic.BOARD);
        return Answer.done;
    }

    /**
     * Gives a ticket to somebody by hand. A person may go over a budget on purpose; the planner never does.
     *
     * @return empty when the ticket is closed or unknown
     */
    @Transactional
    public Optional<Assignment> assign(long ticketId, Person agent, BigDecimal attention, String byName) {
        Optional<Ticket> ticket = Ticket.locked(ticketId).filter(Ticket::isOpen);
        if (ticket.isEmpty()) return Optional.empty();
        Instant now = clock.instant();
        Optional<Assignment> live = Assignment.liveOf(ticketId);
        if (live.isPresent() && live.get().agentId.equals(agent.id) && live.get().state == Assignment.State.accepted)
            return live;
        live.ifPresent(current -> {
            boolean offered = current.state == Assignment.State.pending;
            current.end(
                    offered ? Assignment.State.rescinded : Assignment.State.canceled, "reassigned by " + byName, now);
        });
        Assignment.flush();
        Assignment byHand = new Assignment();
        byHand.ticketId = ticketId;
        byHand.agentId = agent.id;
        byHand.state = Assignment.State.accepted;
        byHand.attention = attention;
        byHand.offeredAt = now;
        byHand.answeredAt = now;
        byHand.reason = "by hand: " + byName;
        byHand.decision = new Decision(
                "by hand",
                0,
                Map.of(),
                attention.doubleValue(),
                1,
                0,
                agent.budget.doubleValue(),
                0,
                0,
                null,
                null,
                "none",
                0,
                "none",
                Weights.inForce().id);
        byHand.persist();
        bell.ring(Topic.BACKLOG, Topic.DESK, Topic.BOARD);
        return Optional.of(byHand);
    }

    /** An absent agent's open offers go to others at once; what was accepted stays theirs. */
    @Transactional
    public void withdrawFrom(long agentId) {
        List<Assignment> pending = Assignment.list("agentId = ?1 and state = 'pending'", agentId);
        for (Assignment offer : pending)
            Assignment.locked(offer.id)
                    .filter(still -> still.state == Assignment.State.pending)
                    .ifPresent(still -> still.end(Assignment.State.rescinded, "the agent went away", clock.instant()));
        bell.ring(Topic.BACKLOG, Topic.DESK, Topic.BOARD);
    }

    void free(@Observes TicketClosed closed) {
        Assignment.liveOf(closed.ticketId()).ifPresent(live -> {
            boolean offered = live.state == Assignment.State.pending;
            live.end(
                    offered ? Assignment.State.canceled : Assignment.State.completed,
                    "the ticket was closed",
                    clock.instant());
        });
        bell.ring(Topic.BACKLOG, Topic.DESK, Topic.BOARD);
    }

    void lookAgain(@Observes TicketReopened reopened) {
        bell.ring(Topic.BACKLOG, Topic.DESK, Topic.BOARD);
    }

    void lookAgain(@Observes CustomerReplied replied) {
        bell.ring(Topic.BACKLOG);
    }
}
