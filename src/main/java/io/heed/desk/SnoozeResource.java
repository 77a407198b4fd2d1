package io.heed.desk;

import io.heed.identity.May;
import io.heed.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A ticket rests until a moment or a reply, and takes nobody's attention meanwhile. */
@Path("/api/v1/tickets/{id}/snooze")
@RolesAllowed(May.WORK_TICKETS)
class SnoozeResource {
    private final Snoozes snoozes;
    private final ApiTickets tickets;
    private final Clock clock;

    SnoozeResource(Snoozes snoozes, ApiTickets tickets, Clock clock) {
        this.snoozes = snoozes;
        this.tickets = tickets;
        this.clock = clock;
    }

    @Schema(name = "SnoozeRequest")
    record Body(
            @Schema(examples = "2026-03-02T14:00:00Z", description = "Null to wait for the customer only")
            String until,

            @Schema(description = "true (default) when the customer's next message ends it sooner")
            Boolean onReply,

            @Schema(examples = "the bank answers at two") String why) {}

    @Schema(name = "Snooze")
    record View(
            Instant until,
            boolean onReply,

            @Schema(description = "id of the agent it comes back to, null for anybody")
            Long agent,

            String by,
            String why) {
        static View of(Snooze row) {
            return new View(row.until, row.onReply, row.agentId, row.byName, row.why);
        }
    }

    @GET
    @RolesAllowed(May.SEE_TICKETS)
    @Transactional
    @Operation(summary = "Until when a ticket rests")
    @APIResponse(responseCode = "404", description = "It does not rest")
    public View get(long id) {
        ApiTickets.found(id);
        return View.of(Snooze.of(id).orElseThrow(() -> ProblemException.notFound("The ticket does not rest")));
    }

    @PUT
    @Transactional
    @Operation(
            summary = "Let a ticket rest until a moment, a reply, or whichever is first",
            description = "Whoever had it has their attention back. It returns to them if they are at their desk then,"
                    + " and else goes to whoever the planner finds.")
    @APIResponse(responseCode = "200", description = "It rests")
    @APIResponse(responseCode = "409", description = "The ticket is closed")
    public View rest(long id, Body body) {
        ApiTickets.open(id);
        Instant until = body == null || body.until() == null ? null : until(body.until());
        boolean onReply = body == null || body.onReply() == null || body.onReply();
        if (until == null && !onReply)
            throw ProblemException.invalid("until", "is missing: give a moment, or let a reply end it");
        String why = ApiTickets.reason("why", body == null ? null : body.why());
        snoozes.rest(id, new Snoozes.Rest(until, onReply, why), tickets.actor());
        return View.of(Snooze.of(id).orElseThrow());
    }

    @DELETE
    @Transactional
    @Operation(summary = "Wake a ticket before its time")
    @APIResponse(responseCode = "204", description = "It is awake")
    @APIResponse(responseCode = "409", description = "It does not rest")
    public void wake(long id) {
        ApiTickets.found(id);
        if (!snoozes.wake(id, tickets.actor(), "")) throw ProblemException.conflict("The ticket does not rest");
    }

    private Instant until(String text) {
        Instant until;
        try {
            until = OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException notATime) {
            throw ProblemException.invalid("until", "must be a moment such as 2026-03-02T14:00:00Z");
        }
        Instant now = clock.instant();
        if (!until.isAfter(now) || until.isAfter(now.plus(Snoozes.LONGEST)))
            throw ProblemException.invalid("until", "must be in the future, at most a year from now");
        return until;
    }
}
