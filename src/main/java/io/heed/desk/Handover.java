package io.heed.desk;

import io.heed.dispatch.Assignment;
import io.heed.dispatch.Backlog;
import io.heed.dispatch.Offers;
import io.heed.dispatch.TicketFacts;
import io.heed.identity.Person;
import io.heed.ticket.Actor;
import io.heed.ticket.Bell;
import io.heed.ticket.Queue;
import io.heed.ticket.Ticket;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;

/** Passes tickets on: to a colleague, to another queue, back to the planner. Each with a reason that the thread tells. */
@ApplicationScoped
public class Handover {
    private final Offers offers;
    private final Snoozes snoozes;
    private final Backlog backlog;
    private final EntityManager entities;
    private final Clock clock;
    private final Bell bell;

    Handover(Offers offers, Snoozes snoozes, Backlog backlog, EntityManager entities, Clock clock, Bell bell) {
        this.offers = offers;
        this.snoozes = snoozes;
        this.backlog = backlog;
        this.entities = entities;
        this.clock = clock;
        this.bell = bell;
    }

    /** @return false when the ticket is closed */
    @Transactional
    public boolean toPerson(long ticketId, Person to, String why, Actor by) {
        snoozes.over(ticketId, by);
        entities.flush();
        BigDecimal attention = BigDecimal.valueOf(
                backlog.ofTicket(ticketId).map(TicketFacts::attention).orElse(1.0));
        if (offers.assign(ticketId, to, attention, by.name()).isEmpty()) return false;
        tell(ticketId, Deed.What.transferred, to.name, why, by);
        return true;
    }

    /** It keeps its age and waits there. False when the ticket is closed. */
    @Transactional
    public boolean toQueue(long ticketId, Queue to, String why, Actor by) {
        Ticket ticket = Ticket.byId(ticketId).map(Ticket::current).orElseThrow();
        if (!ticket.isOpen()) return false;
        snoozes.over(ticketId, by);
        offers.takeBack(ticketId, Assignment.Cause.byHand, why, by.name());
        ticket.queue = to.name;
        entities.flush();
        tell(ticketId, Deed.What.moved, to.title, why, by);
        return true;
    }

    /** Leaves who has it where they are, and only says where it belongs. */
    @Transactional
    public void sort(long ticketId, Queue to, Actor by) {
        Ticket ticket = Ticket.byId(ticketId).map(Ticket::current).orElseThrow();
        if (to.name.equals(ticket.queue)) return;
        ticket.queue = to.name;
        entities.flush();
        tell(ticketId, Deed.What.moved, to.title, "", by);
    }

    /** Leaves it to the planner, which does not offer it to the same person for a while. False when nobody has it. */
    @Transactional
    public boolean back(long ticketId, String why, Actor by) {
        if (!offers.takeBack(ticketId, Assignment.Cause.byHand, why, by.name())) return false;
        tell(ticketId, Deed.What.handedBack, null, why, by);
        return true;
    }

    private void tell(long ticketId, Deed.What what, String to, String why, Actor by) {
        Deed deed = Deed.of(Ticket.findById(ticketId), what, by, clock.instant());
        deed.toName = to;
        deed.why = why;
        deed.persist();
        bell.ring(Topic.BACKLOG, Topic.DESK, Topic.BOARD);
    }
}
