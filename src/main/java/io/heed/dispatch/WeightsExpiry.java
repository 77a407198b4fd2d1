package io.heed.dispatch;

import io.heed.ticket.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Brings earlier weights back when those in force were only meant for a while. Every instance looks; one changes. */
@ApplicationScoped
class WeightsExpiry {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Steering steering;
    private final Worker worker = new Worker("weights", EVERY, this::look);

    WeightsExpiry(Steering steering) {
        this.steering = steering;
    }

    void start(@Observes StartupEvent event) {
        worker.start(1);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.stop();
    }

    private boolean look() {
        steering.endWhatIsOver();
        return false;
    }
}
