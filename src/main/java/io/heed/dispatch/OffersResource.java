package io.heed.dispatch;

import io.heed.identity.Role;
import io.heed.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Answers to offers from outside, on behalf of the agent who was offered the ticket. */
@Path("/api/v1/offers")
@RolesAllowed(Role.API)
class OffersResource {
    private final Offers offers;

    OffersResource(Offers offers) {
        this.offers = offers;
    }

    @Schema(name = "Rejection")
    record Rejection(String reason) {}

    @POST
    @Path("{id}/acceptance")
    @Operation(summary = "Accept a pending offer")
    @APIResponse(responseCode = "204", description = "Accepted")
    @APIResponse(responseCode = "409", description = "The offer is no longer pending")
    public void accept(long id) {
        answered(offers.accept(id, agentOf(id)));
    }

    @POST
    @Path("{id}/rejection")
    @Operation(summary = "Decline a pending offer; the ticket keeps its age and goes to somebody else")
    @APIResponse(responseCode = "204", description = "Declined")
    @APIResponse(responseCode = "409", description = "The offer is no longer pending")
    public void reject(long id, Rejection rejection) {
        String reason = rejection == null || rejection.reason() == null ? "" : rejection.reason();
        if (reason.length() > 500) throw ProblemException.invalid("reason", "must be at most 500 characters");
        answered(offers.reject(id, agentOf(id), reason.replace("\0", "")));
    }

    private static long agentOf(long offerId) {
        return Assignment.<Assignment>findByIdOptional(offerId)
                .orElseThrow(() -> ProblemException.notFound("There is no offer " + offerId))
                .agentId;
    }

    private static void answered(Offers.Answer answer) {
        if (answer != Offers.Answer.done)
            throw ProblemException.conflict(
                    "This offer is no longer pending: it was answered, withdrawn or has lapsed");
    }
}
