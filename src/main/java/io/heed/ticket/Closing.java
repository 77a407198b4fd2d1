package io.heed.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Closing is a kernel verb: dispatch hears of freed attention without knowing who closed, or from where. */
@ApplicationScoped
public class Closing {
    private final Clock clock;
    private final Event<TicketClosed> closed;
    private final Event<TicketReopened> reopened;

    Closing(Clock clock, Event<TicketClosed> closed, Event<TicketReopened> reopened) {
        this.clock = clock;
        this.closed = closed;
        this.reopened = reopened;
    }

    /** Closes an open ticket; closing a closed one changes nothing and says so with false. */
    @Transactional
    public boolean close(Ticket open, Actor by) {
        return close(open, by, null);
    }

    /** @param reason null when it is simply solved */
    @Transactional
    public boolean close(Ticket open, Actor by, String reason) {
        Ticket ticket = Ticket.locked(open.id).orElseThrow();
        if (!ticket.isOpen()) return false;
        Closure closure = new Closure();
        closure.ticketId = ticket.id;
        closure.at = clock.instant();
        closure.byId = by.id();
        closure.byName = by.name();
        closure.reason = reason;
        closure.persist();
        ticket.closureId = closure.id;
        closed.fire(new TicketClosed(ticket.id));
        return true;
    }

    /** Opens a closed ticket again; false for one that is open, or that goes on in another. */
    @Transactional
    public boolean reopen(Ticket shut, Actor by) {
        Ticket ticket = Ticket.locked(shut.id).orElseThrow();
        if (ticket.isOpen() || ticket.mergedIntoId != null) return false;
        Closure closure = Closure.findById(ticket.closureId);
        closure.reopenedAt = clock.instant();
        closure.reopenedBy = by.name();
        ticket.closureId = null;
        reopened.fire(new TicketReopened(ticket.id));
        return true;
    }
}
