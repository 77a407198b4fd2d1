package io.heed.intake;

import io.heed.identity.May;
import io.heed.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Replies on their way to customers and events to other systems: what has not arrived, why, and a way to send it again. */
@Path("/api/v1/deliveries")
@RolesAllowed(May.MANAGE_CHANNELS)
class DeliveriesResource {
    private static final int PAGE = 200;

    private final DeadLetters dead;

    DeliveriesResource(DeadLetters dead) {
        this.dead = dead;
    }

    /** @param kind reply or webhook */
    record View(
            long id,
            String kind,
            Long messageId,
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
                    "reply",
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

        static View of(WebhookDelivery row) {
            return new View(
                    row.id,
                    "webhook",
                    null,
                    "webhook",
                    String.valueOf(row.webhookId),
                    row.state.name(),
                    row.attempts,
                    row.createdAt,
                    row.nextAt,
                    row.failure,
                    row.state == WebhookDelivery.State.dead ? "Mend the receiver, then send it again" : null);
        }
    }

    record Page(List<View> items, String nextCursor) {}

    @GET
    @Operation(summary = "Replies by how far they have come; dead are those nobody tries to send any more")
    public Page list(@QueryParam("state") String state) {
        Outbound.State asked = asked(state);
        Stream<View> replies = Outbound.in(asked, PAGE).stream().map(View::of);
        Stream<View> events = event(asked).stream()
                .flatMap(same -> WebhookDelivery.in(same, PAGE).stream())
                .map(View::of);
        return new Page(Stream.concat(replies, events).toList(), null);
    }

    /** The state of an event that is called the same for those who look. */
    private static Optional<WebhookDelivery.State> event(Outbound.State asked) {
        return switch (asked) {
            case failed -> Optional.of(WebhookDelivery.State.dead);
            case waiting -> Optional.of(WebhookDelivery.State.waiting);
            case delivered -> Optional.of(WebhookDelivery.State.delivered);
            default -> Optional.empty();
        };
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
    @Idempotent
    @Path("{id}/replay")
    @Transactional
    @Operation(summary = "Send a dead one again; one that is not dead is left as it is, with 409")
    public View replay(long id) {
        Optional<WebhookDelivery> event = WebhookDelivery.findByIdOptional(id);
        return event.isPresent() ? View.of(dead.replay(event.get())) : View.of(dead.replay(id));
    }
}
