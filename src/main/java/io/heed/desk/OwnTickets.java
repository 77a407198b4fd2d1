package io.heed.desk;

import io.heed.dispatch.Assignment;
import io.heed.identity.Person;
import io.heed.identity.SignedIn;
import io.heed.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;

/** Only the one who has a ticket may act in it, or who had it last once it is closed. Supervisors may in any, leads in those they see. */
@ApplicationScoped
class OwnTickets {
    private final SignedIn signedIn;
    private final Sight sight;

    OwnTickets(SignedIn signedIn, Sight sight) {
        this.signedIn = signedIn;
        this.sight = sight;
    }

    Ticket mine(long id) {
        Ticket ticket = Ticket.byId(id).orElseThrow(NotFoundException::new);
        if (!holds(ticket)) throw new ForbiddenException();
        return ticket;
    }

    /** Two tickets become one only in the hands of who holds both. */
    boolean mayMerge(Ticket ticket) {
        return ticket.isOpen() && holds(ticket);
    }

    /** For what is said of many tickets at once, where a refusal is a line of the report. */
    boolean mayAct(Ticket ticket) {
        return holds(ticket);
    }

    private boolean holds(Ticket ticket) {
        if (signedIn.supervises()) return sight.sees(ticket);
        Person me = signedIn.person();
        return Assignment.ofTicket(ticket.id).stream()
                .filter(assignment -> assignment.state == Assignment.State.accepted
                        || assignment.state == Assignment.State.wrapping
                        || (!ticket.isOpen() && assignment.state == Assignment.State.completed))
                .anyMatch(assignment -> assignment.agentId.equals(me.id));
    }
}
