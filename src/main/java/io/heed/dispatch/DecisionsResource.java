package io.heed.dispatch;

import io.heed.identity.May;
import io.heed.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The log of decisions: who was offered what, when, why, and what would have changed it. */
@Path("/api/v1/decisions")
@RolesAllowed(May.SEE_BOARD)
class DecisionsResource {
    private static final int MOST = 200;

    private final DecisionLog log;

    DecisionsResource(DecisionLog log) {
        this.log = log;
    }

    @Schema(name = "Decisions")
    record Page(List<DecisionLog.Entry> items, String nextCursor) {}

    @GET
    @Operation(summary = "Every offer and assignment with its decision, newest first")
    public Page list(
            @Parameter(description = "Offered at this moment or later", example = "2026-03-02T10:00:00Z")
                    @QueryParam("from")
                    String from,
            @Parameter(description = "Id of an agent") @QueryParam("agent") String agent,
            @Parameter(description = "Name of a queue") @QueryParam("queue") String queue,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("cursor") String cursor) {
        int most = (int) number("limit", limit, MOST);
        if (queue != null && queue.indexOf('\0') >= 0)
            throw ProblemException.invalid("queue", "must be the name of a queue");
        List<DecisionLog.Entry> found = log.newestFirst(
                new DecisionLog.Asked(
                        from == null ? null : moment(from),
                        agent == null ? null : number("agent", agent, Long.MAX_VALUE),
                        queue,
                        cursor == null ? null : number("cursor", cursor, Long.MAX_VALUE)),
                most + 1);
        if (found.size() <= most) return new Page(found, null);
        return new Page(
                found.subList(0, most), String.valueOf(found.get(most - 1).id()));
    }

    private static Instant moment(String text) {
        try {
            Instant moment = Instant.parse(text);
            // what PostgreSQL can hold as a timestamp ends long before what Java can
            if (moment.isBefore(Instant.EPOCH) || moment.isAfter(Instant.parse("9999-01-01T00:00:00Z")))
                throw new DateTimeParseException("out of range", text, 0);
            return moment;
        } catch (DateTimeParseException notOurs) {
            throw ProblemException.invalid("from", "must be a moment like 2026-03-02T10:00:00Z");
        }
    }

    private static long number(String name, String text, long most) {
        if (text.matches("\\d{1,18}")) {
            long value = Long.parseLong(text);
            if (value >= 1 && value <= most) return value;
        }
        throw ProblemException.invalid(
                name, "must be a whole number, 1 or more" + (most == MOST ? ", at most " + MOST : ""));
    }
}
