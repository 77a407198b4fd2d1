package io.heed.intake;

import io.heed.ticket.Actor;
import io.heed.ticket.Bell;
import io.heed.ticket.Closing;
import io.heed.ticket.Ticket;
import io.heed.ticket.TicketMerged;
import io.heed.ticket.Topic;
import io.heed.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

/**
 * Lets one ticket's matter go on in another. The messages move there, so that what is unanswered counts there; the merged
 * ticket closes, still shows them, and sends the customer's later messages on.
 */
@ApplicationScoped
public class Merging {
    private final Closing closing;
    private final Bell bell;
    private final Event<TicketMerged> merged;

    Merging(Closing closing, Bell bell, Event<TicketMerged> merged) {
        this.closing = closing;
        this.bell = bell;
        this.merged = merged;
    }

    /** @return the ticket that goes on */
    @Transactional
    public Ticket merge(long id, long into, Actor by) {
        if (id == into) throw ProblemException.invalid("into", "must be another ticket than this one");
        // the lower id first, so that whoever merges the other way round waits and then sees it
        Ticket first = locked(Math.min(id, into), id);
        Ticket second = locked(Math.max(id, into), id);
        Ticket ticket = first.id == id ? first : second;
        Ticket target = first.id == id ? second : first;
        open(ticket);
        open(target);
        moveMessages(ticket, target);
        ticket.mergedIntoId = target.id;
        merged.fire(new TicketMerged(ticket.id, target.id, by.name()));
        closing.close(ticket, by, "merged into ticket " + target.id);
        bell.ring(Topic.BACKLOG, Topic.DESK, Topic.BOARD);
        return target;
    }

    private static Ticket locked(long id, long asked) {
        return Ticket.byId(id)
                .map(Ticket::current)
                .orElseThrow(() -> id == asked
                        ? ProblemException.notFound("There is no ticket " + id)
                        : ProblemException.invalid("into", "must be the number of a ticket there is"));
    }

    private static void open(Ticket ticket) {
        if (ticket.mergedIntoId != null)
            throw ProblemException.conflict(
                    "Ticket " + ticket.id + " was merged already: it goes on in ticket " + ticket.mergedIntoId);
        if (!ticket.isOpen()) throw ProblemException.conflict("Ticket " + ticket.id + " is closed: reopen it first");
    }

    private static void moveMessages(Ticket from, Ticket to) {
        for (String move : new String[] {
            "update message set origin_id = coalesce(origin_id, ticket_id), ticket_id = :to where ticket_id = :from",
            "update understanding set ticket_id = :to where ticket_id = :from"
        })
            Ticket.getEntityManager()
                    .createNativeQuery(move)
                    .setParameter("to", to.id)
                    .setParameter("from", from.id)
                    .executeUpdate();
    }
}
