package io.heed.desk;

import io.heed.identity.May;
import io.heed.ticket.Ticket;
import io.heed.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What was solved before and reads alike. */
@Path("/api/v1/tickets/{id}/similar")
@RolesAllowed(May.SEE_TICKETS)
class SimilarResource {
    private static final int MOST = 50;

    private final SimilarTickets similar;

    SimilarResource(SimilarTickets similar) {
        this.similar = similar;
    }

    @Schema(name = "SimilarTickets")
    record Items(List<SimilarTickets.Similar> items, String nextCursor) {}

    @GET
    @Transactional
    @Operation(
            operationId = "similarTickets",
            summary = "The solved tickets nearest in meaning, with how they were solved",
            description = "Compared by the embeddings of the same encoder, so English with English and Chinese with"
                    + " Chinese. A ticket counts a few seconds after it was solved.")
    @APIResponse(responseCode = "404", description = "There is no such ticket")
    public Items of(long id, @QueryParam("limit") @DefaultValue("5") String limit) {
        if (Ticket.byId(id).isEmpty()) throw ProblemException.notFound("There is no ticket " + id);
        if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST)
            throw ProblemException.invalid("limit", "must be a whole number, 1 to " + MOST);
        return new Items(similar.of(id, Integer.parseInt(limit)), null);
    }
}
