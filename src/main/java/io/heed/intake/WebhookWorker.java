package io.heed.intake;

import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import io.heed.ticket.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Tells other systems, on every instance, while no transaction is open. */
@ApplicationScoped
class WebhookWorker {
    private final WebhookSending sending;
    private final Wire wire;
    private final IntakeConfig config;
    private final Bell bell;
    private final Worker worker = new Worker("webhooks", Duration.ofSeconds(1), this::tellOne);

    WebhookWorker(WebhookSending sending, HttpWire wire, IntakeConfig config, Bell bell) {
        this.sending = sending;
        this.wire = wire;
        this.config = config;
        this.bell = bell;
    }

    void start(@Observes StartupEvent event) {
        bell.on(Topic.OUTBOX, worker::wake);
        worker.start(config.senders());
    }

    void stop(@Observes ShutdownEvent event) {
        worker.stop();
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
            sending.done(claim, wire.post(claim.call()), null);
        } catch (IOException unreachable) {
            sending.done(claim, null, "No answer: " + unreachable.getClass().getSimpleName());
        }
    }
}
