package io.heed.desk;

import io.heed.identity.May;
import io.heed.identity.Person;
import io.heed.identity.SignedIn;
import io.heed.ticket.Tag;
import io.heed.ticket.Tagging;
import io.heed.ticket.Ticket;
import io.heed.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Tags and fields of an agent's own ticket. */
@Path("/desk")
@RolesAllowed(May.WORK_TICKETS)
public class ParticularPages {
    private final OwnTickets tickets;
    private final Tagging tagging;
    private final Fields fields;
    private final SignedIn signedIn;

    ParticularPages(OwnTickets tickets, Tagging tagging, Fields fields, SignedIn signedIn) {
        this.tickets = tickets;
        this.tagging = tagging;
        this.fields = fields;
        this.signedIn = signedIn;
    }

    @POST
    @Path("tickets/{id}/tags")
    @Transactional
    public Response tag(long id, @FormParam("name") String name) {
        Ticket ticket = tickets.mine(id);
        Optional<String> tag = Tag.named(name);
        if (tag.isEmpty()) return Back.toTicket(id, "noTag");
        tagging.add(ticket, tag.get(), me().actor());
        return Back.toTicket(id);
    }

    @POST
    @Path("tickets/{id}/tags/removal")
    @Transactional
    public Response untag(long id, @FormParam("name") String name) {
        Ticket ticket = tickets.mine(id);
        Tag.named(name).ifPresent(tag -> tagging.remove(ticket, tag));
        return Back.toTicket(id);
    }

    @POST
    @Path("tickets/{id}/fields/{name}")
    @Transactional
    public Response field(long id, String name, @FormParam("value") String value) {
        tickets.mine(id);
        try {
            fields.set(id, name, value, me().actor());
        } catch (ProblemException refused) {
            return Back.toTicket(id, "badField");
        }
        return Back.toTicket(id);
    }

    private Person me() {
        return signedIn.person();
    }
}
