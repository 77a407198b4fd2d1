package io.heed.desk;

import io.heed.identity.May;
import io.heed.intake.Idempotent;
import io.heed.intake.Replies;
import io.heed.ticket.Ticket;
import io.heed.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A macro done as a whole: its text sent or noted, then what it does besides. */
@Path("/api/v1/tickets/{id}/macros")
@RolesAllowed(May.WORK_TICKETS)
class TicketMacrosResource {
    private final Macros macros;
    private final Replies replies;
    private final TicketViews views;
    private final ApiTickets tickets;

    TicketMacrosResource(Macros macros, Replies replies, TicketViews views, ApiTickets tickets) {
        this.macros = macros;
        this.replies = replies;
        this.views = views;
        this.tickets = tickets;
    }

    @POST
    @Path("{macro}")
    @Idempotent
    @Transactional
    @Operation(summary = "Apply a macro to a ticket: its text filled in and sent or noted, and its actions")
    @APIResponse(responseCode = "200", description = "The ticket as it is now")
    @APIResponse(responseCode = "409", description = "The ticket is closed")
    public TicketView apply(long id, long macro, @HeaderParam("Idempotency-Key") String key) {
        Ticket ticket = ApiTickets.open(id);
        Macro found = Macro.<Macro>findByIdOptional(macro)
                .filter(one -> one.ownerId == null)
                .orElseThrow(() -> ProblemException.notFound("There is no macro " + macro));
        String text = macros.text(found, ticket, null);
        if (!text.isBlank() && found.note) replies.note(ticket, tickets.actor(), text, key);
        else if (!text.isBlank()) replies.reply(ticket, tickets.actor(), text, key);
        macros.perform(found.actions, ticket, tickets.actor());
        return views.of(ticket);
    }
}
