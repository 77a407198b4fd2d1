package io.heed.desk;

import io.heed.ticket.Actor;
import io.heed.ticket.Ticket;
import io.heed.web.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** What every call of a program about a ticket begins with. */
@ApplicationScoped
class ApiTickets {
    private static final int LONGEST_REASON = 500;

    private final SecurityIdentity caller;

    ApiTickets(SecurityIdentity caller) {
        this.caller = caller;
    }

    Actor actor() {
        return Actor.system(caller.getPrincipal().getName());
    }

    static Ticket found(long id) {
        return Ticket.byId(id).orElseThrow(() -> ProblemException.notFound("There is no ticket " + id));
    }

    static Ticket open(long id) {
        Ticket ticket = found(id);
        if (!ticket.isOpen()) throw ProblemException.conflict("The ticket is closed: reopen it first");
        return ticket;
    }

    static String reason(String name, String why) {
        String reason = why == null ? "" : why.strip();
        if (reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0)
            throw ProblemException.invalid(
                    name, "must be at most " + LONGEST_REASON + " characters, without NUL characters");
        return reason;
    }
}
