package io.heed.intake;

import io.heed.identity.Role;
import io.heed.ticket.Queue;
import io.heed.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The topics that tickets are sorted into. */
@Path("/api/v1/queues")
@RolesAllowed(Role.API)
class QueuesResource {
    private static final int LONGEST_DESCRIPTION = 2000;
    private static final int LONGEST_PROMISE = 60 * 24 * 30;

    @Schema(name = "QueueDescription")
    record Body(
            String title,
            String description,
            List<String> skills,

            @Schema(description = "A reply's, around the clock and to every tier, where no finer promise is made")
            Integer promiseMinutes,

            Double heat) {}

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
    @Operation(summary = "All queues")
    public Page list() {
        return new Page(
                Queue.<Queue>list("order by name").stream().map(View::of).toList(), null);
    }

    @PUT
    @Path("{name}")
    @Transactional
    @Operation(summary = "Make a queue, or change what is given of one that exists")
    public View put(String name, Body body) {
        check(name, body);
        Queue queue = Queue.named(name).orElseGet(() -> fresh(name, body));
        if (body.title() != null) queue.title = body.title();
        if (body.description() != null) queue.description = body.description();
        if (body.skills() != null) queue.skills = List.copyOf(body.skills());
        if (body.promiseMinutes() != null) queue.firstReplyMinutes = body.promiseMinutes();
        if (body.heat() != null) queue.heat = body.heat().floatValue();
        queue.persist();
        return View.of(queue);
    }

    private static Queue fresh(String name, Body body) {
        if (body.description() == null || body.description().isBlank())
            throw ProblemException.invalid("description", "is missing: one sentence on what belongs into this queue");
        Queue queue = new Queue();
        queue.name = name;
        queue.title = Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('-', ' ');
        queue.skills = List.of();
        queue.firstReplyMinutes = 60;
        return queue;
    }

    private static void check(String name, Body body) {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,62}"))
            throw ProblemException.invalid("name", "must be lower-case letters, digits and dashes, at most 63");
        if (body == null) throw ProblemException.invalid("body", "is empty: give at least a description");
        if (tooLong(body.title(), 100))
            throw ProblemException.invalid("title", "must be at most 100 printable characters");
        if (tooLong(body.description(), LONGEST_DESCRIPTION))
            throw ProblemException.invalid(
                    "description", "must be at most " + LONGEST_DESCRIPTION + " printable characters");
        if (body.promiseMinutes() != null && (body.promiseMinutes() < 1 || body.promiseMinutes() > LONGEST_PROMISE))
            throw ProblemException.invalid("promiseMinutes", "must be between 1 and " + LONGEST_PROMISE);
        if (body.heat() != null && !(body.heat() >= 0 && body.heat() <= 1))
            throw ProblemException.invalid("heat", "must be between 0 and 1");
        if (body.skills() != null)
            for (String skill : body.skills())
                if (skill == null || !skill.matches("[a-z0-9][a-z0-9-]{0,62}"))
                    throw ProblemException.invalid("skills", "must be names of lower-case letters, digits and dashes");
    }

    private static boolean tooLong(String text, int most) {
        return text != null && (text.isBlank() || text.length() > most || !text.matches(IncomingMessage.PRINTABLE));
    }
}
