package io.heed.intake;

import io.heed.identity.May;
import io.heed.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What could not be read, with its reason, and a way to try again. */
@Path("/api/v1/inbox")
@RolesAllowed(May.MANAGE_CHANNELS)
class InboxResource {
    private static final int PAGE = 200;

    private final Unreadables unreadables;

    InboxResource(Unreadables unreadables) {
        this.unreadables = unreadables;
    }

    record Unreadable(long id, String channel, String externalId, Instant receivedAt, String reason) {
        static Unreadable of(InboxRow row) {
            return new Unreadable(row.id, row.channel, row.externalId, row.receivedAt, row.failure);
        }
    }

    record Page(List<Unreadable> items, String nextCursor) {}

    @GET
    @Operation(summary = "Messages that could not be read")
    public Page list(@QueryParam("state") String state) {
        if (!"unreadable".equals(state)) throw ProblemException.invalid("state", "must be unreadable");
        return new Page(InboxRow.unreadable(PAGE).stream().map(Unreadable::of).toList(), null);
    }

    @POST
    @Idempotent
    @Path("{id}/retry")
    @Operation(summary = "Try to read this message again")
    public void retry(long id) {
        unreadables.retry(id);
    }
}
