package io.heed.desk;

import io.heed.dispatch.Backlog;
import io.heed.dispatch.Offers;
import io.heed.dispatch.TicketFacts;
import io.heed.identity.May;
import io.heed.identity.Person;
import io.heed.identity.SignedIn;
import io.heed.ticket.Bell;
import io.heed.ticket.Closing;
import io.heed.ticket.Ticket;
import io.heed.ticket.Topic;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.Optional;

/** How tickets come to an agent who asks for them: the next one, a certain one, one that was closed, or all of a kind. */
@Path("/desk")
@RolesAllowed(May.TAKE_OFFERS)
public class TakingPages {
    private final Taking taking;
    private final Backlog backlog;
    private final Closing closing;
    private final Offers offers;
    private final OwnTickets tickets;
    private final SignedIn signedIn;
    private final Bell bell;

    TakingPages(
            Taking taking,
            Backlog backlog,
            Closing closing,
            Offers offers,
            OwnTickets tickets,
            SignedIn signedIn,
            Bell bell) {
        this.taking = taking;
        this.backlog = backlog;
        this.closing = closing;
        this.offers = offers;
        this.tickets = tickets;
        this.signedIn = signedIn;
        this.bell = bell;
    }

    @POST
    @Path("next")
    @Transactional
    public Response next() {
        Optional<Long> ticket = taking.next(signedIn.person());
        return ticket.map(Back::toTicket).orElseGet(() -> Back.to("/desk?notice=nothingFits"));
    }

    @POST
    @Path("tickets/{id}/taking")
    @Transactional
    public Response take(long id) {
        if (Ticket.byId(id).isEmpty()) throw new NotFoundException();
        Optional<TicketFacts> facts = backlog.ofTicket(id);
        boolean taken = facts.isPresent() && taking.take(facts.get(), signedIn.person());
        return taken ? Back.toTicket(id) : Back.toTicket(id, "tooLate");
    }

    /** Whoever solved it goes on with it. */
    @POST
    @Path("tickets/{id}/reopening")
    @Transactional
    public Response reopen(long id) {
        Ticket ticket = tickets.mine(id);
        Person me = signedIn.person();
        if (!closing.reopen(ticket, me.actor())) return Back.toTicket(id, "tooLate");
        Ticket.getEntityManager().flush();
        BigDecimal attention = BigDecimal.valueOf(
                backlog.ofTicket(id).map(TicketFacts::attention).orElse(1.0));
        offers.assign(id, me, attention, me.name);
        return Back.toTicket(id);
    }

    /** Offers of letters and the like need no yes any more, or need one again. */
    @POST
    @Path("acceptance")
    @Transactional
    public Response accept(@FormParam("asynchronous") String asynchronous) {
        Person me = signedIn.person();
        me.acceptAsynchronous = "yes".equals(asynchronous);
        bell.ring(Topic.DESK);
        return Back.to("/desk");
    }
}
