package io.heed.intake;

import io.heed.ticket.Stages;
import io.heed.ticket.Topic;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Tells other systems, on every instance, while no transaction is open. */
@ApplicationScoped
class WebhookWorker {
    private final WebhookSending sending;
    private final Wire wire;
    private final IntakeConfig config;

    WebhookWorker(WebhookSending sending, HttpWire wire, IntakeConfig config) {
        this.sending = sending;
        this.wire = wire;
        this.config = config;
    }

    void start(@Observes StartupEvent event, Stages stages) {
        stages.open("webhooks", Topic.OUTBOX, config.senders(), this::tellOne);
    }

    private boolean tellOne() {
        Optional<WebhookSending.Claim> claim = sending.claim();
        claim.ifPresent(this::tell);
        return claim.isPresent();
    }

    private void tell(WebhookSending.Claim claim) {
        Optional<String> refusal = config.webhooksInside()
                ? Optional.empty()
                : PublicAddress.refusal(URI.create(claim.call().url()));
        if (refusal.isPresent()) {
            sending.done(claim, null, "The address " + refusal.get());
            return;
        }
        try {
            sending.done(claim, wire.call(claim.call()), null);
        } catch (IOException unreachable) {
            sending.done(claim, null, "No answer: " + unreachable.getClass().getSimpleName());
        }
    }
}
