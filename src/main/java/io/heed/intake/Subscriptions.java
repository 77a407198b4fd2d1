package io.heed.intake;

import io.heed.identity.AuditLog;
import io.heed.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Other systems that want to be told: made, changed, switched off and on, given another key, tried. */
@ApplicationScoped
public class Subscriptions {
    private static final int LONGEST_URL = 2000;

    /** So long both keys sign after a change. */
    private static final Duration OVERLAP = Duration.ofHours(24);

    private final Webhooks webhooks;
    private final WebhookSecrets secrets;
    private final IntakeConfig config;
    private final Clock clock;
    private final AuditLog log;

    Subscriptions(Webhooks webhooks, WebhookSecrets secrets, IntakeConfig config, Clock clock, AuditLog log) {
        this.log = log;
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.config = config;
        this.clock = clock;
    }

    /** @param secret the key events are signed with: told this once */
    public record Keyed(Webhook webhook, String secret) {
        @Override
        public String toString() {
            return "webhook " + webhook.id;
        }
    }

    @Transactional
    public Keyed make(String url, List<String> events, String by) {
        check(url, events);
        Webhook row = new Webhook();
        String secret = secrets.fresh();
        row.secret = secrets.lock(secret);
        row.createdAt = clock.instant();
        row.createdBy = by;
        row.url = url;
        row.events = List.copyOf(events);
        row.persist();
        log.wrote("webhook.made", url, null, Map.of("events", row.events));
        return new Keyed(row, secret);
    }

    /** One that was switched off is switched on again. */
    @Transactional
    public Webhook change(long id, String url, List<String> events) {
        Webhook row = known(id);
        check(url, events);
        Map<String, Object> before = Map.of("url", row.url, "events", row.events, "on", row.switchedOffAt == null);
        row.url = url;
        row.events = List.copyOf(events);
        row.switchedOffAt = null;
        row.switchedOffBecause = null;
        log.wrote("webhook.changed", url, before, Map.of("url", url, "events", row.events, "on", true));
        return row;
    }

    /** What is on its way counts as dead, and can be sent again by hand. */
    @Transactional
    public void switchOff(long id, String by) {
        Webhook row = known(id);
        row.switchOff("Switched off by " + by, clock.instant());
        log.wrote("webhook.switchedOff", row.url, null, null);
    }

    @Transactional
    public void forget(long id) {
        log.wrote("webhook.removed", known(id).url, null, null);
        WebhookDelivery.delete("webhookId", id);
        Webhook.deleteById(id);
    }

    @Transactional
    public Keyed rotate(long id) {
        Webhook row = known(id);
        String secret = secrets.fresh();
        row.formerSecret = row.secret;
        row.formerUntil = clock.instant().plus(OVERLAP);
        row.secret = secrets.lock(secret);
        log.wrote("webhook.newSecret", row.url, null, null);
        return new Keyed(row, secret);
    }

    @Transactional
    public void test(long id) {
        webhooks.test(known(id));
    }

    public static Webhook known(long id) {
        return Webhook.known(id).orElseThrow(() -> ProblemException.notFound("There is no webhook " + id));
    }

    private void check(String url, List<String> events) {
        if (url == null || url.isBlank() || url.length() > LONGEST_URL)
            throw ProblemException.invalid("url", "is missing: give an https address");
        for (String event : events)
            if (!Webhooks.EVENTS.contains(event))
                throw ProblemException.invalid("events", "must be among " + String.join(", ", Webhooks.EVENTS));
        refusal(url).ifPresent(why -> {
            throw ProblemException.invalid("url", why);
        });
    }

    private Optional<String> refusal(String url) {
        try {
            URI uri = new URI(url);
            return config.webhooksInside() && uri.getHost() != null ? Optional.empty() : PublicAddress.refusal(uri);
        } catch (URISyntaxException noAddress) {
            return Optional.of("must be an https address");
        }
    }
}
