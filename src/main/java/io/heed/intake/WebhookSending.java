package io.heed.intake;

import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** The two ends of telling another system: taking an event in hand, and writing down what came of it. */
@ApplicationScoped
class WebhookSending {
    private static final Logger LOG = Logger.getLogger(WebhookSending.class);
    private static final Duration HELD = Duration.ofMinutes(2);
    private static final int GONE = 410;

    private final WebhookSecrets secrets;
    private final Clock clock;
    private final Bell bell;

    WebhookSending(WebhookSecrets secrets, Clock clock, Bell bell) {
        this.secrets = secrets;
        this.clock = clock;
        this.bell = bell;
    }

    record Claim(long id, Wire.Call call) {}

    @Transactional
    public Optional<Claim> claim() {
        Instant now = clock.instant();
        Optional<WebhookDelivery> due = WebhookDelivery.claim(now);
        if (due.isEmpty()) return Optional.empty();
        WebhookDelivery row = due.get();
        row.heldUntil = now.plus(HELD);
        row.attempts++;
        Webhook webhook = Webhook.findById(row.webhookId);
        String id = "evt_" + row.id;
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json",
                "webhook-id",
                id,
                "webhook-timestamp",
                String.valueOf(now.getEpochSecond()),
                "webhook-signature",
                secrets.signature(webhook, id, now, row.body));
        return Optional.of(new Claim(row.id, new Wire.Call(webhook.url, headers, row.body)));
    }

    /** @param reply null if there was none, and then {@code failure} says why */
    @Transactional
    public void done(Claim claim, Wire.Reply reply, String failure) {
        WebhookDelivery row = WebhookDelivery.findById(claim.id());
        row.heldUntil = null;
        row.status = reply == null ? null : reply.status();
        row.failure = reply == null ? failure : reply.ok() ? null : "It answered " + reply.status();
        if (reply != null && reply.ok()) {
            row.state = WebhookDelivery.State.delivered;
            row.deliveredAt = clock.instant();
        } else if (reply != null && reply.status() == GONE) {
            switchOff(row);
        } else {
            later(row, reply == null ? Optional.empty() : reply.retryAfter());
        }
    }

    private void switchOff(WebhookDelivery row) {
        Webhook webhook = Webhook.findById(row.webhookId);
        row.state = WebhookDelivery.State.dead;
        webhook.switchOff("It answered 410: it does not want to be told any more", clock.instant());
        LOG.warnf("Webhook %d was switched off: %s", webhook.id, webhook.switchedOffBecause);
    }

    private void later(WebhookDelivery row, Optional<Duration> asked) {
        Optional<Duration> pause = Ladder.WEBHOOKS.pause(
                row.attempts, asked, ThreadLocalRandom.current().nextDouble());
        if (pause.isPresent()) {
            row.nextAt = clock.instant().plus(pause.get());
            return;
        }
        row.state = WebhookDelivery.State.dead;
        LOG.warnf("Webhook %d got nothing of delivery %d in %d tries", row.webhookId, row.id, row.attempts);
        bell.ring(Topic.BOARD);
    }
}
