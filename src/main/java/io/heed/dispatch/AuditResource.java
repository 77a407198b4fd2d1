package io.heed.dispatch;

import io.heed.identity.May;
import io.heed.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people changed by hand about dispatch. */
@Path("/api/v1/audit/dispatch")
@RolesAllowed(May.SEE_AUDIT)
class AuditResource {
    private static final int MOST = 200;

    @Schema(name = "DispatchAudit")
    record View(
            long id,
            Instant at,
            @Schema(examples = "key:first") String by,
            @Schema(examples = "ticketAssigned") String action,
            String queue,
            Long ticket,
            Long agent,
            Map<String, Object> before,
            Map<String, Object> after,
            String why) {
        static View of(Audit row) {
            return new View(
                    row.id,
                    row.at,
                    row.byName,
                    row.action,
                    row.queue,
                    row.ticketId,
                    row.agentId,
                    row.before,
                    row.after,
                    row.why);
        }
    }

    @Schema(name = "DispatchAudits")
    record Page(List<View> items, String nextCursor) {}

    @GET
    @Operation(summary = "What was changed by hand about dispatch, newest first: who, when, before and after")
    public Page list(
            @QueryParam("ticket") String ticket,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("cursor") String cursor) {
        int most = (int) number("limit", limit, MOST);
        long before = cursor == null ? Long.MAX_VALUE : number("cursor", cursor, Long.MAX_VALUE);
        Long ofTicket = ticket == null ? null : number("ticket", ticket, Long.MAX_VALUE);
        List<Audit> rows = Audit.page(ofTicket, before, most + 1);
        boolean more = rows.size() > most;
        List<View> items = rows.stream().limit(most).map(View::of).toList();
        return new Page(items, more ? String.valueOf(items.get(most - 1).id()) : null);
    }

    private static long number(String name, String text, long most) {
        if (text.matches("\\d{1,18}")) {
            long value = Long.parseLong(text);
            if (value >= 1 && value <= most) return value;
        }
        throw ProblemException.invalid(
                name, "must be a whole number, 1 or more" + (most == MOST ? ", at most 200" : ""));
    }
}
