package io.heed.desk;

import io.heed.identity.May;
import io.heed.intake.Splitting;
import io.heed.ticket.Actor;
import io.heed.ticket.Ticket;
import io.heed.web.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Messages that turn out to be a matter of their own. */
@Path("/api/v1/tickets/{id}/splits")
@RolesAllowed(May.WORK_TICKETS)
class SplitsResource {
    private static final int MOST = 500;
    private static final int LONGEST_SUBJECT = 500;

    private final Splitting splitting;
    private final TicketViews views;
    private final SecurityIdentity caller;

    SplitsResource(Splitting splitting, TicketViews views, SecurityIdentity caller) {
        this.splitting = splitting;
        this.views = views;
        this.caller = caller;
    }

    @Schema(name = "SplitRequest")
    record Body(
            @Schema(examples = "[1042, 1043]", description = "ids of messages that stand in this ticket")
            List<Long> messages,

            @Schema(nullable = true, description = "of the new ticket; by default how its first message begins")
            String subject) {}

    @POST
    @Transactional
    @Operation(
            summary = "Make a ticket of its own of some messages",
            description = "It has the age of its messages. At least one of the customer's goes, and one stays.")
    @APIResponse(responseCode = "201", description = "The new ticket")
    @APIResponse(responseCode = "409", description = "The ticket is closed")
    public Response split(long id, Body body) {
        if (body == null
                || body.messages() == null
                || body.messages().isEmpty()
                || body.messages().contains(null))
            throw ProblemException.invalid("messages", "is missing: give the ids of messages of this ticket");
        if (body.messages().size() > MOST) throw ProblemException.invalid("messages", "must be at most " + MOST);
        if (body.subject() != null && body.subject().length() > LONGEST_SUBJECT)
            throw ProblemException.invalid("subject", "must be at most " + LONGEST_SUBJECT + " characters");
        Actor by = Actor.system(caller.getPrincipal().getName());
        Ticket own = splitting.split(id, new LinkedHashSet<>(body.messages()), body.subject(), by);
        return Response.created(URI.create("/api/v1/tickets/" + own.id))
                .entity(views.of(own))
                .build();
    }
}
