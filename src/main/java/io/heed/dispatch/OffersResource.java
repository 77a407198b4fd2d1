package io.heed.dispatch;

import io.heed.identity.May;
import io.heed.intake.Idempotent;
import io.heed.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Answers to offers from outside, on behalf of the agent who was offered the ticket. */
@Path("/api/v1/offers")
@RolesAllowed(May.TAKE_OFFERS)
class OffersResource {
    private final Offers offers;

    OffersResource(Offers offers) {
        this.offers = offers;
    }

    @Schema(name = "Rejection")
    record Rejection(String reason) {}

    @POST
    @Idempotent
    @Path("{id}/acceptance")
    @Operation(summary = "Accept a pending offer")
    @APIResponse(responseCode = "204", description = "Accepted")
    @APIResponse(responseCode = "409", description = "The offer is no longer pending")
    public void accept(long id) {
        answered(id, offers.accept(id, agentOf(id)));
    }

    @POST
    @Idempotent
    @Path("{id}/rejection")
    @Operation(summary = "Decline a pending offer; the ticket keeps its age and goes to somebody else")
    @APIResponse(responseCode = "204", description = "Declined")
    @APIResponse(responseCode = "409", description = "The offer is no longer pending")
    public void reject(long id, Rejection rejection) {
        String reason = rejection == null || rejection.reason() == null ? "" : rejection.reason();
        if (reason.length() > 500) throw ProblemException.invalid("reason", "must be at most 500 characters");
        answered(id, offers.reject(id, agentOf(id), reason.replace("\0", "")));
    }

    @POST
    @Idempotent
    @Path("{id}/completion")
    @Operation(summary = "Finish wrapping up after the ticket was closed; the attention is free")
    @APIResponse(responseCode = "204", description = "Completed")
    @APIResponse(responseCode = "409", description = "The agent is not wrapping up")
    public void complete(long id) {
        answered(id, offers.complete(id, agentOf(id)));
    }

    private static long agentOf(long offerId) {
        return Assignment.<Assignment>findByIdOptional(offerId)
                .orElseThrow(() -> ProblemException.notFound("There is no offer " + offerId))
                .agentId;
    }

    private void answered(long id, Offers.Answer answer) {
        if (answer == Offers.Answer.done) return;
        Assignment.State state = offers.state(id);
        throw ProblemException.conflict("This offer is " + state + ": " + explained(state));
    }

    private static String explained(Assignment.State state) {
        return switch (state) {
            case pending -> "accept or reject it";
            case accepted -> "reply to the ticket, and close it when it is solved";
            case wrapping -> "the ticket is closed; post a completion when all is written up";
            case completed -> "the ticket was closed and all is done";
            case rejected -> "it was declined";
            case timedOut -> "it was not answered in time";
            case canceled -> "the ticket was closed or taken back";
            case rescinded -> "it was withdrawn before it was answered";
        };
    }
}
