package io.heed.dispatch;

import io.heed.identity.Person;
import io.heed.ticket.Bell;
import io.heed.ticket.CustomerReplied;
import io.heed.ticket.Ticket;
import io.heed.ticket.TicketClosed;
import io.heed.ticket.TicketMerged;
import io.heed.ticket.TicketReopened;
import io.heed.ticket.TicketSplit;
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
import java.util.function.Consumer;

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
    private final Returns returns;
    private final Auditor auditor;
    private final AssignmentNews news;

    Offers(Clock clock, Bell bell, Returns returns, Auditor auditor, AssignmentNews news) {
        this.clock = clock;
        this.bell = bell;
        this.returns = returns;
        this.auditor = auditor;
        this.news = news;
    }

    /** Who has a ticket, as the audit keeps it. */
    record Owner(long assignment, long agent, Assignment.State state) {
        static Owner of(Optional<Assignment> live) {
            return live.map(one -> new Owner(one.id, one.agentId, one.state)).orElse(null);
        }
    }

    @Transactional
    public Answer accept(long offerId, long agentId) {
        return answer(offerId, agentId, Assignment.State.accepted, offer -> offer.accept(clock.instant()));
    }

    @Transactional
    public Answer reject(long offerId, long agentId, String reason) {
        return answer(
                offerId,
                agentId,
                Assignment.State.rejected,
                offer -> offer.end(Assignment.State.rejected, reason, clock.instant()));
    }

    /** The agent has finished wrapping up before the time for it has run out. */
    @Transactional
    public Answer complete(long offerId, long agentId) {
        return answer(
                offerId,
                agentId,
                Assignment.State.completed,
                offer -> offer.end(Assignment.State.completed, "wrapped up", clock.instant()));
    }

    private Answer answer(long offerId, long agentId, Assignment.State next, Consumer<Assignment> how) {
        Optional<Assignment> found = Assignment.locked(offerId);
        if (found.isEmpty() || found.get().agentId != agentId) return Answer.notYours;
        Assignment offer = found.get();
        boolean late =
                offer.state == Assignment.State.pending && !clock.instant().isBefore(offer.expiresAt);
        if (late) offer.end(Assignment.State.timedOut, "not answered in time", clock.instant());
        else if (offer.state.mayBecome(next)) how.accept(offer);
        else return Answer.tooLate;
        news.told(offer);
        bell.ring(Topic.BACKLOG, Topic.DESK, Topic.BOARD);
        return late ? Answer.tooLate : Answer.done;
    }

    @Transactional
    Assignment.State state(long offerId) {
        return Assignment.<Assignment>findById(offerId).state;
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
        Optional<Assignment> live = Assignment.lockedLiveOf(ticketId);
        if (live.isPresent() && live.get().agentId.equals(agent.id) && live.get().state == Assignment.State.accepted)
            return live;
        Owner before = Owner.of(live);
        live.ifPresent(current -> current.takeBack(Assignment.Cause.byHand, "reassigned by " + byName, now));
        Assignment.flush();
        Assignment byHand = new Assignment();
        byHand.ticketId = ticketId;
        byHand.agentId = agent.id;
        byHand.state = Assignment.State.accepted;
        byHand.whole = agent.budget.signum() > 0
                && ticket.get().queue != null
                && Routing.of(ticket.get().queue)
                        .map(routing -> routing.wholeBudget)
                        .orElse(false);
        byHand.attention = byHand.whole ? agent.budget : attention;
        byHand.offeredAt = now;
        byHand.answeredAt = now;
        byHand.reason = "by hand: " + byName;
        byHand.decision = Decision.byHand(attention.doubleValue(), agent.budget.doubleValue(), Weights.inForce().id);
        byHand.persist();
        news.assigned(byHand, live.orElse(null), byName);
        auditor.wrote(Audit.Action.ticketAssigned, byName, before, Owner.of(Optional.of(byHand)), audit -> {
            audit.ticketId = ticketId;
            audit.agentId = agent.id;
        });
        bell.ring(Topic.BACKLOG, Topic.DESK, Topic.BOARD);
        return Optional.of(byHand);
    }

    /**
     * Takes a ticket back from whoever has it and leaves it to the planner, which does not offer it to them again for a
     * while.
     *
     * @return false when nobody has it
     */
    @Transactional
    public boolean takeBack(long ticketId, Assignment.Cause cause, String why, String byName) {
        Optional<Assignment> live =
                Assignment.lockedLiveOf(ticketId).filter(current -> current.state != Assignment.State.wrapping);
        if (live.isEmpty()) return false;
        Owner before = Owner.of(live);
        live.get().takeBack(cause, why.isEmpty() ? "taken back by " + byName : why, clock.instant());
        news.told(live.get());
        auditor.wrote(Audit.Action.ticketReturned, byName, before, null, audit -> {
            audit.ticketId = ticketId;
            audit.agentId = live.get().agentId;
            audit.why = why;
        });
        bell.ring(Topic.BACKLOG, Topic.DESK, Topic.BOARD);
        return true;
    }

    /** An absent agent's open offers go to others at once; what was accepted goes by the rule of its queue. */
    @Transactional
    public void withdrawFrom(long agentId) {
        List<Assignment> pending = Assignment.list("agentId = ?1 and state = 'pending' order by id", agentId);
        List<Assignment> withdrawn = pending.stream()
                .flatMap(offer -> Assignment.locked(offer.id).stream())
                .filter(still -> still.state == Assignment.State.pending)
                .toList();
        withdrawn.forEach(still -> still.end(Assignment.State.rescinded, "the agent went away", clock.instant()));
        news.told(withdrawn);
        returns.fromAbsent(agentId, clock.instant());
        bell.ring(Topic.BACKLOG, Topic.DESK, Topic.BOARD);
    }

    void free(@Observes TicketClosed closed) {
        Instant now = clock.instant();
        Assignment.lockedLiveOf(closed.ticketId()).ifPresent(live -> {
            if (live.state == Assignment.State.pending)
                live.end(Assignment.State.canceled, "the ticket was closed", now);
            else wrapUp(live, now);
            news.told(live);
        });
        bell.ring(Topic.BACKLOG, Topic.DESK, Topic.BOARD);
    }

    /** Its matter goes on elsewhere: nobody writes it up, and whoever had it has their attention back at once. */
    void free(@Observes TicketMerged merged) {
        Optional<Assignment> live = Assignment.lockedLiveOf(merged.ticketId());
        Owner before = Owner.of(live);
        live.ifPresent(one -> {
            one.takeBack(Assignment.Cause.byHand, "merged into ticket " + merged.intoId(), clock.instant());
            news.told(one);
        });
        auditor.wrote(
                Audit.Action.ticketMerged,
                merged.by(),
                before,
                Map.of("into", merged.intoId()),
                audit -> audit.ticketId = merged.ticketId());
    }

    void note(@Observes TicketSplit split) {
        auditor.wrote(
                Audit.Action.ticketSplit,
                split.by(),
                null,
                Map.of("ticket", split.ownId()),
                audit -> audit.ticketId = split.ticketId());
    }

    private static void wrapUp(Assignment live, Instant now) {
        int seconds = Routing.wrapSeconds(Ticket.<Ticket>findById(live.ticketId).queue);
        live.wrapUp(now.plusSeconds(seconds));
        if (seconds == 0) live.end(Assignment.State.completed, "the ticket was closed", now);
    }

    /** Wrapping up is over: there is work again. Whoever knew the story is the dearest for it, as ever. */
    void lookAgain(@Observes TicketReopened reopened) {
        Assignment.lockedLiveOf(reopened.ticketId())
                .ifPresent(live -> live.end(Assignment.State.completed, "the ticket was reopened", clock.instant()));
        bell.ring(Topic.BACKLOG, Topic.DESK, Topic.BOARD);
    }

    void lookAgain(@Observes CustomerReplied replied) {
        bell.ring(Topic.BACKLOG);
    }
}
