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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What the customers of a queue are promised, all of them or those of a tier. */
@Path("/api/v1/promises")
@RolesAllowed(May.MANAGE_QUEUES)
class PromisesResource {
    private final Promises promises;

    PromisesResource(Promises promises) {
        this.promises = promises;
    }

    @Schema(name = "Promise")
    record View(
            @Schema(examples = "billing") String queue,

            @Schema(description = "null: every tier that has no promise of its own", examples = "vip")
            String tier,

            String calendar,
            Integer firstReplyMinutes,
            Integer nextReplyMinutes,
            Integer resolutionMinutes,
            Instant changedAt,
            String changedBy) {
        static View of(PromiseRow row) {
            return new View(
                    row.queue,
                    row.tier.equals(PromiseRow.EVERY_TIER) ? null : row.tier,
                    row.calendar,
                    row.firstReplyMinutes,
                    row.nextReplyMinutes,
                    row.resolutionMinutes,
                    row.changedAt,
                    row.changedBy);
        }
    }

    @Schema(name = "PromiseList")
    record Page(List<View> items, String nextCursor) {}

    @GET
    @Operation(summary = "All promises that are finer than a queue's promiseMinutes")
    public Page list() {
        return new Page(PromiseRow.all().stream().map(View::of).toList(), null);
    }

    @GET
    @Path("{queue}")
    @Operation(summary = "What a queue promises to every tier")
    public View get(String queue) {
        return View.of(found(queue, PromiseRow.EVERY_TIER));
    }

    @GET
    @Path("{queue}/{tier}")
    @Operation(summary = "What a queue promises to one tier: standard, plus, business or vip")
    public View get(String queue, String tier) {
        return View.of(found(queue, tier));
    }

    @PUT
    @Path("{queue}")
    @Operation(summary = "Promise this to the customers of a queue; open tickets are counted anew from their start")
    @APIResponse(responseCode = "200", description = "In force")
    @APIResponse(responseCode = "400", description = "Something in it makes no sense; nothing has changed")
    public View put(String queue, PromiseBody body) {
        return View.of(promises.put(queue, PromiseRow.EVERY_TIER, body));
    }

    @PUT
    @Path("{queue}/{tier}")
    @Operation(summary = "Promise this to the customers of one tier: standard, plus, business or vip")
    @APIResponse(responseCode = "200", description = "In force")
    @APIResponse(responseCode = "400", description = "Something in it makes no sense; nothing has changed")
    public View put(String queue, String tier, PromiseBody body) {
        return View.of(promises.put(queue, tier, body));
    }

    @DELETE
    @Path("{queue}")
    @Transactional
    @Operation(summary = "Promise nothing of its own to every tier of a queue any more")
    @APIResponse(responseCode = "204", description = "Removed; the queue's promiseMinutes stand")
    public void delete(String queue) {
        promises.delete(found(queue, PromiseRow.EVERY_TIER));
    }

    @DELETE
    @Path("{queue}/{tier}")
    @Transactional
    @Operation(summary = "Promise nothing of its own to a tier of a queue any more")
    @APIResponse(responseCode = "204", description = "Removed; what every tier is promised stands")
    public void delete(String queue, String tier) {
        promises.delete(found(queue, tier));
    }

    private static PromiseRow found(String queue, String tier) {
        return PromiseRow.of(PromiseCheck.plain(queue), PromiseCheck.plain(tier))
                .orElseThrow(() -> ProblemException.notFound("Nothing of its own is promised there"));
    }
}
