package io.heed.understanding;

import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import io.heed.ticket.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Keeps the readers at work: woken by new messages, sweeping for what a crash left unread. */
@ApplicationScoped
class ReadingWorker {
    private final ReadMessages messages;
    private final ModelInForce model;
    private final UnderstandingConfig config;
    private final Bell bell;
    private final Worker worker = new Worker("reading", Duration.ofSeconds(2), this::readSome);

    ReadingWorker(ReadMessages messages, ModelInForce model, UnderstandingConfig config, Bell bell) {
        this.messages = messages;
        this.model = model;
        this.config = config;
        this.bell = bell;
    }

    void start(@Observes StartupEvent event) {
        bell.on(Topic.MESSAGES, worker::wake);
        worker.start(config.workers());
        model.load(worker::wake);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.stop();
        model.close();
    }

    /** While the model is still loading, messages wait; intake goes on. */
    private boolean readSome() {
        return model.settled() && messages.readSome();
    }
}
