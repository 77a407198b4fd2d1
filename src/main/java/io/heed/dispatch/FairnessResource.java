package io.heed.dispatch;

import io.heed.identity.May;
import io.heed.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What fell on whom, for programs. */
@Path("/api/v1/fairness")
@RolesAllowed(May.SEE_BOARD)
class FairnessResource {
    private final EffortLedger ledger;

    FairnessResource(EffortLedger ledger) {
        this.ledger = ledger;
    }

    @Schema(name = "EffortShares")
    record Page(List<EffortShare> items, String nextCursor) {}

    @GET
    @Operation(
            summary = "Effort minutes, hard conversations and interruptions of every agent, with what is carried over",
            description = "An effort minute is a minute that a reading expects of a ticket, at one point of attention.")
    public Page list(
            @Parameter(description = "Today and the days before it, UTC", example = "7")
                    @QueryParam("days")
                    @DefaultValue("7")
                    String days) {
        if (!days.matches("\\d{1,2}") || Integer.parseInt(days) < 1 || Integer.parseInt(days) > EffortLedger.MOST_DAYS)
            throw ProblemException.invalid("days", "must be a whole number between 1 and " + EffortLedger.MOST_DAYS);
        return new Page(ledger.of(Integer.parseInt(days), ZoneOffset.UTC), null);
    }
}
