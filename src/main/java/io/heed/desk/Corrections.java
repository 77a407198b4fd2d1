package io.heed.desk;

import io.heed.ticket.Actor;
import io.heed.ticket.Bell;
import io.heed.ticket.Message;
import io.heed.ticket.Queue;
import io.heed.ticket.Ticket;
import io.heed.ticket.Topic;
import io.heed.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** "Not urgent?" and "Wrong queue?": kept for learning, and a ticket in the wrong queue moves at once. */
@ApplicationScoped
class Corrections {
    private final Clock clock;
    private final Bell bell;
    private final EntityManager entities;

    Corrections(Clock clock, Bell bell, EntityManager entities) {
        this.clock = clock;
        this.bell = bell;
        this.entities = entities;
    }

    /**
     * @param urgency 0..1, null when it was right
     * @param queue null when it was right
     */
    @Transactional
    Correction correct(long ticketId, Double urgency, String queue, Actor by) {
        if (urgency == null && queue == null)
            throw ProblemException.invalid("urgency", "is missing, and so is queue: say at least one");
        if (queue != null && (queue.indexOf('\0') >= 0 || Queue.named(queue).isEmpty()))
            throw ProblemException.invalid("queue", "must be a queue of this workspace: there is none of this name");
        Ticket ticket = Ticket.locked(ticketId).orElseThrow();
        Correction row = new Correction();
        row.ticketId = ticket.id;
        row.messageId = urgency == null ? firstMessage(ticket.id) : messageThatCounts(ticket.id);
        row.urgency = urgency == null ? null : urgency.floatValue();
        row.queue = queue;
        row.queueBefore = ticket.queue;
        row.at = clock.instant();
        row.byId = by.id();
        row.byName = by.name();
        row.persist();
        if (queue != null) ticket.queue = queue;
        bell.ring(Topic.LESSONS, Topic.BACKLOG, Topic.DESK, Topic.BOARD);
        return row;
    }

    /** Brings the ticket back to its queue, unless somebody has moved it since. */
    @Transactional
    Correction undo(long ticketId, long id, Actor by) {
        Ticket ticket = Ticket.locked(ticketId).orElseThrow();
        Correction row = Correction.ofTicket(ticketId, id)
                .orElseThrow(() -> ProblemException.notFound("Ticket " + ticketId + " has no correction " + id));
        if (row.undoneAt != null) throw ProblemException.conflict("The correction has been undone already");
        row.undoneAt = clock.instant();
        row.undoneBy = by.name();
        if (row.queue != null && row.queue.equals(ticket.queue)) ticket.queue = row.queueBefore;
        bell.ring(Topic.LESSONS, Topic.BACKLOG, Topic.DESK, Topic.BOARD);
        return row;
    }

    /** The one that the ticket's urgency comes from; of a closed ticket the last one. */
    private long messageThatCounts(long ticketId) {
        List<?> open = entities.createNativeQuery("select message_id from open_ticket where id = :id")
                .setParameter("id", ticketId)
                .getResultList();
        if (!open.isEmpty() && open.get(0) != null) return ((Number) open.get(0)).longValue();
        return ofCustomer(ticketId, "order by id desc");
    }

    private static long firstMessage(long ticketId) {
        return ofCustomer(ticketId, "order by id");
    }

    private static long ofCustomer(long ticketId, String order) {
        return Message.<Message>find("ticket.id = ?1 and kind = ?2 " + order, ticketId, Message.Kind.customer)
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.conflict("The customer has not written in this ticket"))
                .id;
    }
}
