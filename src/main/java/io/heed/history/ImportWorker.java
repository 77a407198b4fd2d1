package io.heed.history;

import io.heed.ticket.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Takes imports in and back in the background, one slice after the other, and goes on after a restart. */
@ApplicationScoped
class ImportWorker {
    private final TakingIn in;
    private final TakingBack back;
    private final Imports imports;
    private final Worker worker = new Worker("history", Duration.ofSeconds(2), this::step);
    private final Worker tidy = new Worker("history-tidy", Duration.ofMinutes(10), this::tidy);

    ImportWorker(TakingIn in, TakingBack back, Imports imports) {
        this.in = in;
        this.back = back;
        this.imports = imports;
    }

    void start(@Observes StartupEvent event) {
        imports.onStart(worker::wake);
        worker.start(1);
        tidy.start(1);
    }

    void stop(@Observes ShutdownEvent event) {
        tidy.stop();
        worker.stop();
    }

    private boolean step() {
        return back.some() || in.some();
    }

    private boolean tidy() {
        imports.forgetUnwanted();
        return false;
    }
}
