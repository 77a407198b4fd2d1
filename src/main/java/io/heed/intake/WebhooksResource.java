package io.heed.intake;

import io.heed.identity.Role;
import io.heed.web.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Other systems that are told what happens, by Standard Webhooks. */
@Path("/api/v1/webhooks")
@RolesAllowed(Role.API)
class WebhooksResource {
    private static final int PAGE = 200;
    private static final int LONGEST_URL = 2000;

    /** So long both keys sign after a change. */
    private static final Duration OVERLAP = Duration.ofHours(24);

    private final Webhooks webhooks;
    private final WebhookSecrets secrets;
    private final IntakeConfig config;
    private final Clock clock;
    private final SecurityIdentity somebody;

    WebhooksResource(
            Webhooks webhooks, WebhookSecrets secrets, IntakeConfig config, Clock clock, SecurityIdentity somebody) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.config = config;
        this.clock = clock;
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
    @Transactional
    @Operation(summary = "Tell this address what happens; the answer holds the secret, once")
    public Response make(Form form) {
        check(form);
        Webhook row = new Webhook();
        String secret = secrets.fresh();
        row.secret = secrets.lock(secret);
        row.createdAt = clock.instant();
        row.createdBy = somebody.getPrincipal().getName();
        fill(row, form);
        row.persist();
        return Response.created(URI.create("/api/v1/webhooks/" + row.id))
                .entity(View.of(row, secret))
                .build();
    }

    @PUT
    @Path("{id}")
    @Transactional
    @Operation(summary = "Change the address or the events; one that was switched off is switched on again")
    public View put(long id, Form form) {
        Webhook row = known(id);
        check(form);
        fill(row, form);
        row.switchedOffAt = null;
        row.switchedOffBecause = null;
        return View.of(row, null);
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(summary = "Tell it nothing more, and forget what was on its way")
    public void delete(long id) {
        WebhookDelivery.delete("webhookId", known(id).id);
        Webhook.deleteById(id);
    }

    @POST
    @Path("{id}/secret")
    @Transactional
    @Operation(summary = "A new secret; the former one signs beside it for a day")
    public View rotate(long id) {
        Webhook row = known(id);
        String secret = secrets.fresh();
        row.formerSecret = row.secret;
        row.formerUntil = clock.instant().plus(OVERLAP);
        row.secret = secrets.lock(secret);
        return View.of(row, secret);
    }

    @POST
    @Path("{id}/test")
    @Transactional
    @Operation(summary = "Send the event webhook.test there")
    public Response test(long id) {
        webhooks.test(known(id));
        return Response.accepted().build();
    }

    @GET
    @Path("{id}/deliveries")
    @Operation(summary = "What it was told, the newest first; POST /api/v1/deliveries/{id}/replay sends one again")
    public Log deliveries(long id) {
        return new Log(
                WebhookDelivery.of(known(id).id, PAGE).stream().map(Sent::of).toList(), null);
    }

    private static Webhook known(long id) {
        return Webhook.known(id).orElseThrow(() -> ProblemException.notFound("There is no webhook " + id));
    }

    private static void fill(Webhook row, Form form) {
        row.url = form.url();
        row.events = form.events() == null ? List.of() : List.copyOf(form.events());
    }

    private void check(Form form) {
        if (form == null) throw ProblemException.invalid("body", "is empty: give at least a url");
        if (form.url() == null || form.url().length() > LONGEST_URL)
            throw ProblemException.invalid("url", "is missing: give an https address");
        if (form.events() != null)
            for (String event : form.events())
                if (!Webhooks.EVENTS.contains(event))
                    throw ProblemException.invalid("events", "must be among " + String.join(", ", Webhooks.EVENTS));
        Optional<String> refusal = refusal(form.url());
        if (refusal.isPresent()) throw ProblemException.invalid("url", refusal.get());
    }

    private Optional<String> refusal(String url) {
        try {
            URI uri = new URI(url);
            return config.webhooksInside() && uri.getHost() != null ? Optional.empty() : PublicAddress.refusal(uri);
        } catch (java.net.URISyntaxException noAddress) {
            return Optional.of("must be an https address");
        }
    }
}
