package io.heed.dispatch;

import io.heed.identity.May;
import io.heed.ticket.Ticket;
import io.heed.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A ticket that is not to be dispatched before a moment. */
@Path("/api/v1/tickets/{id}/hold")
@RolesAllowed(May.STEER_TEAM)
class HoldResource {
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Holds holds;
    private final Clock clock;

    HoldResource(Holds holds, Clock clock) {
        this.holds = holds;
        this.clock = clock;
    }

    @Schema(name = "HoldRequest")
    record Body(
            @Schema(examples = "2026-03-02T14:00:00Z", description = "Not before this moment")
            String until,

            @Schema(examples = "the bank answers at two") String why) {}

    @Schema(name = "Hold")
    record View(Instant until, String by, String why) {}

    @PUT
    @Transactional
    @Operation(summary = "Do not dispatch this ticket before a moment; an open offer of it is withdrawn")
    @APIResponse(responseCode = "200", description = "On hold")
    @APIResponse(responseCode = "409", description = "The ticket is closed")
    public View hold(long id, Body body) {
        Ticket ticket = ticket(id);
        Instant until = until(body);
        if (!ticket.isOpen()) throw ProblemException.conflict("The ticket is closed: reopen it first");
        Holds.View held = holds.hold(ticket, until, Why.checked(body.why()));
        return new View(held.until(), held.by(), held.why());
    }

    @DELETE
    @Transactional
    @Operation(summary = "Let a held ticket go; it has kept its age")
    @APIResponse(responseCode = "204", description = "It may be dispatched again")
    @APIResponse(responseCode = "409", description = "It is not on hold")
    public void lift(long id) {
        if (!holds.lift(ticket(id))) throw ProblemException.conflict("The ticket is not on hold");
    }

    private Instant until(Body body) {
        if (body == null || body.until() == null)
            throw ProblemException.invalid("until", "is missing: give the moment, such as 2026-03-02T14:00:00Z");
        Instant until;
        try {
            until = OffsetDateTime.parse(body.until()).toInstant();
        } catch (DateTimeParseException notATime) {
            throw ProblemException.invalid("until", "must be a moment such as 2026-03-02T14:00:00Z");
        }
        Instant now = clock.instant();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST)))
            throw ProblemException.invalid("until", "must be in the future, at most a year from now");
        return until;
    }

    private static Ticket ticket(long id) {
        return Ticket.byId(id).orElseThrow(() -> ProblemException.notFound("There is no ticket " + id));
    }
}
