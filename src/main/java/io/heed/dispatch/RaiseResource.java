package io.heed.dispatch;

import io.heed.identity.May;
import io.heed.ticket.Ticket;
import io.heed.web.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A ticket that somebody says is most urgent, whatever was read in it. */
@Path("/api/v1/tickets/{id}/raise")
@RolesAllowed(May.STEER_TEAM)
class RaiseResource {
    private final Raises raises;
    private final SecurityIdentity caller;

    RaiseResource(Raises raises, SecurityIdentity caller) {
        this.raises = raises;
        this.caller = caller;
    }

    @Schema(name = "RaiseRequest")
    record Body(
            @Schema(examples = "the regulator calls at three")
            String why) {}

    @Schema(name = "Raise")
    record View(
            @Schema(examples = "4711") long ticket,
            Instant at,
            @Schema(examples = "shop") String by) {}

    @POST
    @Transactional
    @Operation(
            summary = "Rank this ticket with the most urgent",
            description = "Its words and its topic count as much as they can. Said again, nothing changes.")
    @APIResponse(responseCode = "200", description = "It is raised: since when, and by whom")
    @APIResponse(responseCode = "409", description = "The ticket is closed")
    public View raise(long id, Body body) {
        Ticket ticket = ticket(id);
        if (!ticket.isOpen()) throw ProblemException.conflict("The ticket is closed: reopen it first");
        raises.raise(ticket, body == null ? null : Why.checked(body.why()), by());
        Raised raised = Raised.findById(id);
        return new View(id, raised.at, raised.byName);
    }

    @DELETE
    @Transactional
    @Operation(summary = "Let a raised ticket count as it reads again")
    @APIResponse(responseCode = "204", description = "It is not raised any more")
    @APIResponse(responseCode = "409", description = "It is not raised")
    public void lower(long id) {
        if (!raises.lower(ticket(id), null, by())) throw ProblemException.conflict("The ticket is not raised");
    }

    private String by() {
        return caller.getPrincipal().getName();
    }

    private static Ticket ticket(long id) {
        return Ticket.byId(id).orElseThrow(() -> ProblemException.notFound("There is no ticket " + id));
    }
}
