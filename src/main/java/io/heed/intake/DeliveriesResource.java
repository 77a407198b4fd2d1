package io.heed.intake;

import io.heed.identity.Role;
import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import io.heed.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Replies on their way to customers: what has not arrived, why, and a way to send it again. */
@Path("/api/v1/deliveries")
@RolesAllowed(Role.API)
class DeliveriesResource {
    private static final int PAGE = 200;

    private final Clock clock;
    private final Bell bell;

    DeliveriesResource(Clock clock, Bell bell) {
        this.clock = clock;
        this.bell = bell;
    }

    record View(
            long id,
            long messageId,
            String channel,
            String account,
            String state,
            int attempts,
            Instant createdAt,
            Instant nextAt,
            String failure,
            String wayOut) {
        static View of(Outbound row) {
            return new View(
                    row.id,
                    row.messageId,
                    row.channel,
                    row.account,
                    row.state == Outbound.State.failed ? "dead" : row.state.name(),
                    row.attempts,
                    row.createdAt,
                    row.nextAt,
                    row.failure,
                    row.wayOut);
        }
    }

    record Page(List<View> items, String nextCursor) {}

    @GET
    @Operation(summary = "Replies by how far they have come; dead are those nobody tries to send any more")
    public Page list(@QueryParam("state") String state) {
        return new Page(Outbound.in(asked(state), PAGE).stream().map(View::of).toList(), null);
    }

    private static Outbound.State asked(String state) {
        String name = state == null ? "dead" : state.toLowerCase(Locale.ROOT);
        if (name.equals("dead")) return Outbound.State.failed;
        try {
            return Outbound.State.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.invalid(
                    "state", "must be dead, waiting, sent, delivered, read, fetched, dry or withdrawn");
        }
    }

    @POST
    @Path("{id}/replay")
    @Transactional
    @Operation(summary = "Send a dead reply again; one that is not dead is left as it is, with 409")
    public View replay(long id) {
        Outbound row = Outbound.<Outbound>findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("There is no delivery " + id));
        if (row.state != Outbound.State.failed)
            throw ProblemException.conflict("This reply is " + row.state + ", not dead");
        row.state = Outbound.State.waiting;
        row.attempts = 0;
        row.nextAt = clock.instant();
        row.heldUntil = null;
        bell.ring(Topic.OUTBOX);
        return View.of(row);
    }
}
