package io.heed.desk;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.identity.May;
import io.heed.intake.Idempotent;
import io.heed.ticket.Actor;
import io.heed.ticket.Ticket;
import io.heed.understanding.UrgencyLabel;
import io.heed.web.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Somebody knows better than the reading: the ticket follows at once, and the next reading learns from it. */
@Path("/api/v1/tickets/{id}/corrections")
@RolesAllowed(May.WORK_TICKETS)
@Tag(name = "Learning")
class CorrectionsResource {
    private final Corrections corrections;
    private final SecurityIdentity caller;

    CorrectionsResource(Corrections corrections, SecurityIdentity caller) {
        this.corrections = corrections;
        this.caller = caller;
    }

    @Schema(name = "CorrectionRequest")
    record Body(
            @Schema(
                    description = "0 (next week will do) to 1 (harm is happening now), or low, normal, high, urgent",
                    examples = "\"low\"")
            JsonNode urgency,

            @Schema(description = "Where the ticket belongs; it moves there", examples = "billing")
            String queue) {}

    @Schema(name = "Correction")
    record View(
            long id, long ticket, long message, Float urgency, String queue, Instant at, String by, Instant undoneAt) {
        static View of(Correction row) {
            return new View(
                    row.id, row.ticketId, row.messageId, row.urgency, row.queue, row.at, row.byName, row.undoneAt);
        }
    }

    @Schema(name = "Corrections")
    record Items(List<View> items, String nextCursor) {}

    @POST
    @Idempotent
    @Transactional
    @Operation(operationId = "correctTicket", summary = "Say that a ticket's urgency or queue was read wrongly")
    @APIResponse(responseCode = "201", description = "Kept as a lesson; a ticket in the wrong queue has moved")
    @APIResponse(responseCode = "400", description = "Neither is given, or one of them is not possible")
    public Response correct(long id, Body body) {
        found(id);
        Double urgency = body == null ? null : urgency(body.urgency());
        Correction row = corrections.correct(id, urgency, body == null ? null : body.queue(), actor());
        return Response.status(201).entity(View.of(row)).build();
    }

    @GET
    @RolesAllowed(May.SEE_TICKETS)
    @Transactional
    @Operation(operationId = "listCorrections", summary = "What was corrected and stands, oldest first")
    public Items list(long id) {
        found(id);
        return new Items(Correction.standing(id).stream().map(View::of).toList(), null);
    }

    @DELETE
    @Path("{correction}")
    @Transactional
    @Operation(
            operationId = "undoCorrection",
            summary = "Undo a correction: the lesson is withdrawn, the queue restored")
    @APIResponse(responseCode = "409", description = "It has been undone already")
    public View undo(long id, long correction) {
        found(id);
        return View.of(corrections.undo(id, correction, actor()));
    }

    private static Double urgency(JsonNode given) {
        if (given == null || given.isNull()) return null;
        return (given.isValueNode() ? UrgencyLabel.of(given.asText()) : Optional.<Double>empty())
                .orElseThrow(() -> ProblemException.invalid("urgency", "must be " + UrgencyLabel.KNOWN));
    }

    private Actor actor() {
        return Actor.system(caller.getPrincipal().getName());
    }

    private static void found(long id) {
        if (Ticket.byId(id).isEmpty()) throw ProblemException.notFound("There is no ticket " + id);
    }
}
