package io.heed.intake;

import io.heed.identity.May;
import io.heed.web.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Other systems that are told what happens, by Standard Webhooks. */
@Path("/api/v1/webhooks")
@RolesAllowed(May.MANAGE_CHANNELS)
class WebhooksResource {
    private static final int PAGE = 200;

    private final Subscriptions subscriptions;
    private final SecurityIdentity somebody;

    WebhooksResource(Subscriptions subscriptions, SecurityIdentity somebody) {
        this.subscriptions = subscriptions;
        this.somebody = somebody;
    }

    @Schema(name = "WebhookForm")
    record Form(
            @Schema(examples = "https://example.com/heed") String url,

            @Schema(examples = "[\"ticket.created\"]", description = "Left out or empty: all of them")
            List<String> events) {}

    @Schema(name = "Webhook")
    record View(
            long id,
            String url,
            List<String> events,

            @Schema(description = "Shown once, when it is made or changed")
            String secret,

            Instant createdAt,
            Instant switchedOffAt,
            String switchedOffBecause) {
        static View of(Webhook row, String secret) {
            return new View(
                    row.id, row.url, row.events, secret, row.createdAt, row.switchedOffAt, row.switchedOffBecause);
        }
    }

    record Page(List<View> items, String nextCursor) {}

    @Schema(name = "WebhookDelivery")
    record Sent(
            long id,
            String event,
            String state,
            int attempts,
            Integer status,
            String failure,
            Instant createdAt,
            Instant nextAt,
            Instant deliveredAt) {
        static Sent of(WebhookDelivery row) {
            return new Sent(
                    row.id,
                    row.event,
                    row.state.name(),
                    row.attempts,
                    row.status,
                    row.failure,
                    row.createdAt,
                    row.state == WebhookDelivery.State.waiting ? row.nextAt : null,
                    row.deliveredAt);
        }
    }

    record Log(List<Sent> items, String nextCursor) {}

    @GET
    @Operation(summary = "All webhooks")
    public Page list() {
        return new Page(
                Webhook.inOrder().stream().map(row -> View.of(row, null)).toList(), null);
    }

    @POST
    @Idempotent
    @Operation(summary = "Tell this address what happens; the answer holds the secret, once")
    public Response make(Form form) {
        Subscriptions.Keyed made = subscriptions.make(
                url(form), events(form), somebody.getPrincipal().getName());
        return Response.created(URI.create("/api/v1/webhooks/" + made.webhook().id))
                .entity(View.of(made.webhook(), made.secret()))
                .build();
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change the address or the events; one that was switched off is switched on again")
    public View put(long id, Form form) {
        return View.of(subscriptions.change(id, url(form), events(form)), null);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Tell it nothing more, and forget what was on its way")
    public void delete(long id) {
        subscriptions.forget(id);
    }

    @POST
    @Path("{id}/secret")
    @Operation(summary = "A new secret; the former one signs beside it for a day")
    public View rotate(long id) {
        Subscriptions.Keyed keyed = subscriptions.rotate(id);
        return View.of(keyed.webhook(), keyed.secret());
    }

    @POST
    @Path("{id}/test")
    @Operation(summary = "Send the event webhook.test there")
    public Response test(long id) {
        subscriptions.test(id);
        return Response.accepted().build();
    }

    @GET
    @Path("{id}/deliveries")
    @Operation(summary = "What it was told, the newest first; POST /api/v1/deliveries/{id}/replay sends one again")
    public Log deliveries(long id) {
        return new Log(
                WebhookDelivery.of(Subscriptions.known(id).id, PAGE).stream()
                        .map(Sent::of)
                        .toList(),
                null);
    }

    private static String url(Form form) {
        if (form == null) throw ProblemException.invalid("body", "is empty: give at least a url");
        return form.url();
    }

    /** A null among them is as unknown as any other word that names no event. */
    private static List<String> events(Form form) {
        return form.events() == null
                ? List.of()
                : form.events().stream().map(String::valueOf).toList();
    }
}
