package io.heed.desk;

import io.heed.dispatch.Assignment;
import io.heed.dispatch.Backlog;
import io.heed.dispatch.Holds;
import io.heed.dispatch.Offers;
import io.heed.dispatch.TicketFacts;
import io.heed.identity.Person;
import io.heed.identity.Presence;
import io.heed.ticket.Actor;
import io.heed.ticket.Bell;
import io.heed.ticket.CustomerReplied;
import io.heed.ticket.Ticket;
import io.heed.ticket.TicketClosed;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets tickets rest and wakes them. While one rests it is on hold and takes nobody's attention; then it comes back to whom
 * it was with, if they are at their desk, and else goes to whoever the planner finds.
 */
@ApplicationScoped
class Snoozes {
    /** As long as the longest hold: a reply is waited for no longer than a year. */
    static final Duration LONGEST = Duration.ofDays(365);

    /** Whoever had it comes first: on the dot the dispatcher, which is faster, would offer it to anybody. */
    private static final Duration HEAD_START = Duration.ofSeconds(5);

    private static final Actor HEED = Actor.system("Heed");

    private final Holds holds;
    private final Offers offers;
    private final Backlog backlog;
    private final EntityManager entities;
    private final Bell bell;
    private final Clock clock;

    Snoozes(Holds holds, Offers offers, Backlog backlog, EntityManager entities, Clock clock, Bell bell) {
        this.bell = bell;
        this.holds = holds;
        this.offers = offers;
        this.backlog = backlog;
        this.entities = entities;
        this.clock = clock;
    }

    /** @param until null for however long the customer takes */
    record Rest(Instant until, boolean onReply, String why) {}

    /** @return false when the ticket is closed */
    @Transactional
    public boolean rest(long ticketId, Rest rest, Actor by) {
        Ticket ticket = Ticket.byId(ticketId).map(Ticket::current).orElseThrow();
        if (!ticket.isOpen()) return false;
        Instant now = clock.instant();
        Long agent = Assignment.liveOf(ticketId)
                .filter(live -> live.state == Assignment.State.accepted)
                .map(live -> live.agentId)
                .orElseGet(() -> Snooze.of(ticketId).map(known -> known.agentId).orElse(null));
        offers.takeBack(ticketId, Assignment.Cause.held, "resting", by.name());
        entities.flush();
        Instant held = rest.until() == null ? now.plus(LONGEST) : rest.until();
        if (rest.until() != null && agent != null) held = held.plus(HEAD_START);
        holds.hold(ticket, held, rest.why(), by.name());
        Snooze row = Snooze.of(ticketId).orElseGet(Snooze::new);
        row.ticketId = ticketId;
        row.agentId = agent;
        row.until = rest.until();
        row.onReply = rest.onReply();
        row.at = now;
        row.byName = by.name();
        row.why = rest.why();
        row.persist();
        Deed deed = Deed.of(ticket, Deed.What.snoozed, by, now);
        deed.until = rest.until();
        deed.why = rest.why();
        deed.persist();
        return true;
    }

    /** @return false when it does not rest */
    @Transactional
    public boolean wake(long ticketId, Actor by, String why) {
        Optional<Snooze> row = over(ticketId, by);
        if (row.isEmpty()) return false;
        Ticket ticket = Ticket.findById(ticketId);
        Deed deed = Deed.of(ticket, Deed.What.woken, by, clock.instant());
        deed.why = why;
        deed.persist();
        if (ticket.isOpen()) comeBack(ticket, row.get());
        // its hold may have ended by itself a moment ago, unheard
        bell.ring(Topic.BACKLOG, Topic.DESK);
        return true;
    }

    /** It rests no more, because somebody has it in hand. */
    @Transactional
    public Optional<Snooze> over(long ticketId, Actor by) {
        Optional<Snooze> row = Snooze.locked(ticketId);
        if (row.isEmpty()) return row;
        row.get().delete();
        entities.flush();
        holds.lift(Ticket.findById(ticketId), by.name());
        return row;
    }

    private void comeBack(Ticket ticket, Snooze row) {
        if (row.agentId == null) return;
        boolean here = Presence.of(row.agentId)
                .filter(now -> now.state != Presence.State.away)
                .isPresent();
        boolean taken = Assignment.liveOf(ticket.id).isPresent();
        if (!here || taken) return;
        BigDecimal attention = BigDecimal.valueOf(
                backlog.ofTicket(ticket.id).map(TicketFacts::attention).orElse(1.0));
        offers.assign(ticket.id, Person.findById(row.agentId), attention, HEED.name());
    }

    void wakeUp(@Observes CustomerReplied replied) {
        entities.flush();
        if (Snooze.of(replied.ticketId()).filter(row -> row.onReply).isPresent())
            wake(replied.ticketId(), HEED, "the customer wrote");
    }

    void end(@Observes TicketClosed closed) {
        entities.flush();
        over(closed.ticketId(), HEED);
    }
}
