package io.heed.intake;

import io.heed.ticket.Stages;
import io.heed.ticket.Topic;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Sends replies, on every instance; the provider is called while no transaction is open. */
@ApplicationScoped
class SendingWorker {
    private static final Logger LOG = Logger.getLogger(SendingWorker.class);

    private static final Duration SWEEP = Duration.ofSeconds(2);
    private static final Duration SHORTEST = Duration.ofMillis(5);

    private final Sending sending;
    private final SendingPace paces;
    private final Clock clock;
    private final Channels channels;
    private final Accounts accounts;
    private final Wire wire;
    private final IntakeConfig config;

    SendingWorker(
            Sending sending,
            SendingPace paces,
            Channels channels,
            Accounts accounts,
            HttpWire wire,
            IntakeConfig config,
            Clock clock) {
        this.sending = sending;
        this.paces = paces;
        this.clock = clock;
        this.channels = channels;
        this.accounts = accounts;
        this.wire = wire;
        this.config = config;
    }

    void start(@Observes StartupEvent event, Stages stages) {
        stages.open("sending", Topic.OUTBOX, this::rest, config.senders(), this::sendOne);
    }

    private boolean sendOne() {
        Optional<Sending.Claim> claim = sending.claim();
        claim.ifPresent(taken -> sending.done(taken, delivery(taken)));
        return claim.isPresent();
    }

    /** Until the first reply that only waits for the provider's pace may go; a fault here is the sweep's to find. */
    private Duration rest() {
        Instant now = clock.instant();
        return paces.next(now, SWEEP)
                .map(next -> Duration.between(now, next))
                .filter(pause -> pause.compareTo(SWEEP) < 0)
                .map(pause -> pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause)
                .orElse(SWEEP);
    }

    private Delivery delivery(Sending.Claim claim) {
        try {
            Optional<ChannelAdapter> adapter = channels.named(claim.channel());
            Optional<Account> account = accounts.open(claim.channel(), claim.account());
            if (adapter.isEmpty() || account.isEmpty())
                return new Delivery.Failed(
                        "The account " + claim.channel() + "/" + claim.account() + " is not there or switched off",
                        "Set it up again, then send the reply again");
            return adapter.get().send(claim.reply(), account.get(), wire);
        } catch (RuntimeException fault) {
            // a reply that one adapter stumbles over must not hold up all others
            LOG.errorf(fault, "The reply %d could not be handed to %s", claim.id(), claim.channel());
            return new Delivery.Failed(
                    fault instanceof LockedException || fault instanceof IllegalStateException
                            ? fault.getMessage()
                            : "Heed's own fault: " + fault.getClass().getSimpleName(),
                    "Look into the log, mend it and send the reply again");
        }
    }
}
