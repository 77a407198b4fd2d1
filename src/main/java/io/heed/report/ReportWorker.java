package io.heed.report;

import io.heed.ticket.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;

/** Keeps the sums of reports a few seconds behind what happens; the hours of people that go on, a minute. */
@ApplicationScoped
class ReportWorker {
    private static final int EVERY_MINUTE = 60;

    private final Folding folding;
    private final Clock clock;
    private final Worker worker;
    private Instant marked = Instant.MIN;

    ReportWorker(Folding folding, ReportConfig config, Clock clock) {
        this.folding = folding;
        this.clock = clock;
        this.worker = new Worker("reports", config.every(), this::step);
    }

    void start(@Observes StartupEvent event) {
        worker.start(1);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.stop();
    }

    void wake() {
        worker.wake();
    }

    private boolean step() {
        Instant now = clock.instant();
        if (now.isAfter(marked.plusSeconds(EVERY_MINUTE))) {
            marked = now;
            folding.markToday();
        }
        return folding.step();
    }
}
