package io.heed.promise;

import io.heed.identity.May;
import io.heed.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The calendars by whose opening hours promises are counted. */
@Path("/api/v1/calendars")
@RolesAllowed(May.MANAGE_QUEUES)
class CalendarsResource {
    private final Promises promises;

    CalendarsResource(Promises promises) {
        this.promises = promises;
    }

    @Schema(name = "KeptCalendar")
    record View(
            @Schema(examples = "office") String name,
            String zone,
            Map<String, List<String>> week,
            List<String> holidays,
            Map<String, List<String>> days,
            Instant changedAt,
            String changedBy) {
        static View of(CalendarRow row) {
            return new View(row.name, row.zone, row.week, row.holidays, row.days, row.changedAt, row.changedBy);
        }
    }

    @Schema(name = "KeptCalendars")
    record Page(List<View> items, String nextCursor) {}

    @GET
    @Operation(summary = "All calendars")
    public Page list() {
        return new Page(CalendarRow.all().stream().map(View::of).toList(), null);
    }

    @GET
    @Path("{name}")
    @Operation(summary = "One calendar")
    public View get(String name) {
        return View.of(found(name));
    }

    @PUT
    @Path("{name}")
    @Operation(summary = "Make a calendar, or replace one; promises that use it are counted anew at once")
    @APIResponse(responseCode = "200", description = "In force")
    @APIResponse(responseCode = "400", description = "Something in it makes no sense; nothing has changed")
    public View put(String name, CalendarBody body) {
        return View.of(promises.put(name, body));
    }

    @DELETE
    @Path("{name}")
    @Transactional
    @Operation(summary = "Remove a calendar that no promise uses")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "409", description = "Promises are counted by it")
    public void delete(String name) {
        promises.delete(found(name));
    }

    private static CalendarRow found(String name) {
        return CalendarRow.named(PromiseCheck.plain(name))
                .orElseThrow(() -> ProblemException.notFound("There is no calendar " + CalendarCheck.echo(name)));
    }
}
