package io.heed.desk;

import io.heed.dispatch.Assignment;
import io.heed.identity.Purview;
import io.heed.identity.Purviews;
import io.heed.identity.SignedIn;
import io.heed.ticket.Message;
import io.heed.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Which tickets the one behind a request may look at: those of their teams' queues and of queues that are no team's,
 * and besides those they have or had, were offered, or were called to by name.
 */
@ApplicationScoped
class Sight {
    /** The same as a condition on a ticket t; takes the hidden queues and twice the person. */
    static final String CONDITION = "(t.queue is null or t.queue <> all(?)"
            + " or exists (select 1 from assignment y where y.ticket_id = t.id and y.agent_id = ?)"
            + " or exists (select 1 from mention n where n.ticket_id = t.id and n.person_id = ?))";

    private final Purviews purviews;
    private final SignedIn signedIn;

    Sight(Purviews purviews, SignedIn signedIn) {
        this.purviews = purviews;
        this.signedIn = signedIn;
    }

    boolean sees(Ticket ticket) {
        Purview purview = purviews.own();
        if (purview.sees(ticket.queue)) return true;
        long me = signedIn.person().id;
        return Assignment.count("ticketId = ?1 and agentId = ?2", ticket.id, me) > 0
                || Mention.count("ticketId = ?1 and personId = ?2", ticket.id, me) > 0;
    }

    boolean seesMessage(long message) {
        Optional<Message> known = Message.findByIdOptional(message);
        return known.filter(one -> sees(one.ticket)).isPresent();
    }
}
