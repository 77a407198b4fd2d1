package io.heed.dispatch;

import io.heed.identity.May;
import io.heed.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The log of decisions: who was offered what, when, why, and what would have changed it. */
@Path("/api/v1/decisions")
@RolesAllowed(May.SEE_BOARD)
class DecisionsResource {
    private static final int MOST = 200;

    private final DecisionLog log;
    private final DecisionCsv csv;

    DecisionsResource(DecisionLog log, DecisionCsv csv) {
        this.log = log;
        this.csv = csv;
    }

    @Schema(name = "Decisions")
    record Page(List<DecisionLog.Entry> items, String nextCursor) {}

    @GET
    @Operation(summary = "Every offer and assignment with its decision, newest first")
    public Page list(@BeanParam DecisionFilter filter, @QueryParam("limit") @DefaultValue("50") String limit) {
        int most = most(limit);
        List<DecisionLog.Entry> found = log.newestFirst(filter.asked(ZoneOffset.UTC), most + 1);
        if (found.size() <= most) return new Page(found, null);
        return new Page(
                found.subList(0, most), String.valueOf(found.get(most - 1).id()));
    }

    @GET
    @Path("decisions.csv")
    @Operation(operationId = "downloadDecisions", summary = "The same as a table, all of it, newest first")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response table(@BeanParam DecisionFilter filter) {
        return csv.answer(filter.asked(ZoneOffset.UTC));
    }

    private static int most(String limit) {
        Long most = DecisionFilter.number("limit", limit);
        if (most == null || most > MOST)
            throw ProblemException.invalid("limit", "must be a whole number, 1 or more, at most " + MOST);
        return most.intValue();
    }
}
