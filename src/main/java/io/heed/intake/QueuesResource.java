package io.heed.intake;

import io.heed.identity.May;
import io.heed.ticket.Queue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The topics that tickets are sorted into. */
@Path("/api/v1/queues")
@RolesAllowed(May.MANAGE_QUEUES)
class QueuesResource {

    private final QueueBook book;

    QueuesResource(QueueBook book) {
        this.book = book;
    }

    @Schema(name = "Queue")
    record View(String name, String title, String description, List<String> skills, int promiseMinutes, double heat) {
        static View of(Queue queue) {
            return new View(
                    queue.name, queue.title, queue.description, queue.skills, queue.firstReplyMinutes, queue.heat);
        }
    }

    @Schema(name = "Queues")
    record Page(List<View> items, String nextCursor) {}

    @GET
    @RolesAllowed(May.SEE_TICKETS)
    @Operation(summary = "All queues")
    public Page list() {
        return new Page(
                Queue.<Queue>list("order by name").stream().map(View::of).toList(), null);
    }

    @PUT
    @Path("{name}")
    @Operation(summary = "Make a queue, or change what is given of one that exists")
    public View put(String name, QueueBody body) {
        return View.of(book.put(name, body));
    }
}
