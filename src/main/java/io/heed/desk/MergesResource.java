package io.heed.desk;

import io.heed.identity.May;
import io.heed.intake.Merging;
import io.heed.ticket.Actor;
import io.heed.web.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Tickets that turn out to be one matter. */
@Path("/api/v1/tickets/{id}/merges")
@RolesAllowed(May.WORK_TICKETS)
class MergesResource {
    private final Merging merging;
    private final TicketViews views;
    private final SecurityIdentity caller;

    MergesResource(Merging merging, TicketViews views, SecurityIdentity caller) {
        this.merging = merging;
        this.views = views;
        this.caller = caller;
    }

    @Schema(name = "MergeRequest")
    record Body(
            @Schema(examples = "77", description = "id of the open ticket in which this one goes on")
            Long into) {}

    @POST
    @Transactional
    @Operation(
            summary = "Let a ticket go on in another",
            description = "Its messages move there and are shown in both; it closes with the reason, its offer is"
                    + " withdrawn and its attention is free. What the customer writes to it later stands in the other.")
    @APIResponse(responseCode = "200", description = "The ticket that goes on")
    @APIResponse(responseCode = "409", description = "One of the two is closed or merged already")
    public TicketView merge(long id, Body body) {
        if (body == null || body.into() == null)
            throw ProblemException.invalid("into", "is missing: give the id of the ticket in which this one goes on");
        Actor by = Actor.system(caller.getPrincipal().getName());
        return views.of(merging.merge(id, body.into(), by));
    }
}
