package io.heed.history;

import io.heed.identity.May;
import io.heed.web.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A customer who wants to be forgotten. */
@Path("/api/v1/customers/{id}")
@RolesAllowed(May.MANAGE_HISTORY)
@Tag(name = "History")
class ErasuresResource {
    private final Erasure erasure;
    private final SecurityIdentity caller;

    ErasuresResource(Erasure erasure, SecurityIdentity caller) {
        this.erasure = erasure;
        this.caller = caller;
    }

    @Schema(name = "Erasure")
    record View(
            long customer,
            List<Long> identities,

            @Schema(description = "Rows by what they are", examples = "{\"messages\": 12, \"files\": 1}")
            Map<String, Integer> counts,

            boolean erased,
            Instant at) {}

    @GET
    @Path("erasure")
    @Blocking
    @Operation(operationId = "previewErasure", summary = "What erasing this customer would erase; nothing is changed")
    @APIResponse(responseCode = "200", description = "Counts of the real thing, taken back at its end")
    @APIResponse(responseCode = "409", description = "Erased already")
    public View preview(long id) {
        Erasure.Erased would = erasure.preview(id);
        return new View(id, would.identities(), would.counts(), false, null);
    }

    @DELETE
    @Blocking
    @Operation(
            operationId = "eraseCustomer",
            summary = "Erase a customer with all their identities, for good",
            description =
                    "Texts, names, identities, files, raw calls, readings' words, lessons and what other systems have"
                            + " not been told yet. Numbers stay for reports, under a number without a name. Open tickets are closed."
                            + " Kept in the audit: who, when and why.")
    @APIResponse(responseCode = "200", description = "Erased; what, in rows")
    @APIResponse(responseCode = "400", description = "No reason was given")
    @APIResponse(responseCode = "409", description = "Erased already")
    public View erase(
            long id,
            @Parameter(description = "For the audit; do not name the customer", required = true) @QueryParam("why")
                    String why) {
        String problem = Erasure.problem(why);
        if (problem != null) throw ProblemException.invalid("why", problem);
        Erasure.Erased done = erasure.erase(id, caller.getPrincipal().getName(), why.strip());
        return new View(id, done.identities(), done.counts(), true, done.at());
    }
}
