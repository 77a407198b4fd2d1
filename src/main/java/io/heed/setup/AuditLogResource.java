package io.heed.setup;

import io.heed.identity.AuditRow;
import io.heed.identity.May;
import io.heed.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who changed how this installation works. */
@Path("/api/v1/audit")
@RolesAllowed(May.SEE_AUDIT)
class AuditLogResource {
    private static final int MOST = 200;

    @Schema(name = "AuditEntry")
    record View(
            long id,
            Instant at,
            @Schema(examples = "lena") String by,

            @Schema(examples = "203.0.113.9", description = "The address it came from")
            String from,

            @Schema(examples = "weights.changed") String action,
            @Schema(examples = "payments") String about,
            @Schema(description = "Only what differs") Map<String, Object> before,
            Map<String, Object> after) {
        static View of(AuditRow row) {
            return new View(row.id, row.at, row.byName, row.origin, row.action, row.about, row.before, row.after);
        }
    }

    @Schema(name = "AuditLog")
    record Page(List<View> items, String nextCursor) {}

    @GET
    @Transactional
    @Operation(summary = "Changes of people, roles, keys, queues, promises, channels and weights, newest first")
    public Page list(
            @QueryParam("by") @DefaultValue("") String by,
            @QueryParam("action") @DefaultValue("") String action,
            @QueryParam("about") @DefaultValue("") String about,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("cursor") String cursor) {
        int most = (int) number("limit", limit, MOST);
        long older = cursor == null ? Long.MAX_VALUE : number("cursor", cursor, Long.MAX_VALUE);
        List<AuditRow> rows = AuditRow.page(
                new AuditRow.Asked(plain("by", by), plain("action", action), plain("about", about), older), most + 1);
        boolean more = rows.size() > most;
        List<View> items = rows.stream().limit(most).map(View::of).toList();
        return new Page(items, more ? String.valueOf(items.get(most - 1).id()) : null);
    }

    private static String plain(String field, String text) {
        if (text.length() > 200 || text.indexOf('\0') >= 0)
            throw ProblemException.invalid(field, "must be at most 200 characters, without NUL characters");
        return text.strip();
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
