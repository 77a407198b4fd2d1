package io.heed.understanding;

import io.heed.ticket.Stages;
import io.heed.ticket.Topic;
import io.heed.ticket.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Keeps the readers at work: woken by new messages, sweeping for what a crash left unread. */
@ApplicationScoped
class ReadingWorker {
    private final ReadMessages messages;
    private final ModelInForce model;

    ReadingWorker(ReadMessages messages, ModelInForce model) {
        this.messages = messages;
        this.model = model;
    }

    void start(@Observes StartupEvent event, Stages stages, UnderstandingConfig config) {
        Worker readers = stages.open("reading", Topic.MESSAGES, config.workers(), this::readSome);
        model.load(readers::wake);
    }

    void stop(@Observes ShutdownEvent event) {
        model.close();
    }

    /** While the model is still loading, messages wait; intake goes on. */
    private boolean readSome() {
        return model.settled() && messages.readSome();
    }
}
