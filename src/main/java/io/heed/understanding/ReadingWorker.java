package io.heed.understanding;

import io.heed.ticket.Stages;
import io.heed.ticket.Topic;
import io.heed.ticket.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps the readers at work: woken by new messages, sweeping for what a crash left unread. What comes first goes first;
 * what went on unread is read when nothing else waits.
 */
@ApplicationScoped
class ReadingWorker {
    private final ReadMessages messages;
    private final ReadAgain again;
    private final Overdue overdue;
    private final ReadingLag lag;
    private final ModelInForce model;
    private final Worker watch = new Worker("reading-watch", Duration.ofSeconds(1), this::watch);
    private final AtomicBoolean owing = new AtomicBoolean();

    ReadingWorker(ReadMessages messages, ReadAgain again, Overdue overdue, ReadingLag lag, ModelInForce model) {
        this.messages = messages;
        this.again = again;
        this.overdue = overdue;
        this.lag = lag;
        this.model = model;
    }

    void start(@Observes StartupEvent event, Stages stages, UnderstandingConfig config) {
        Worker readers = stages.open("reading", Topic.MESSAGES, config.workers(), this::readSome);
        watch.start(1);
        model.load(() -> {
            owing.set(true);
            readers.wake();
        });
    }

    void stop(@Observes ShutdownEvent event) {
        watch.stop();
        model.close();
    }

    /** While the model is still loading, messages wait a moment; intake goes on. */
    private boolean readSome() {
        if (!model.settled()) return false;
        if (owing.compareAndSet(true, false)) oweNothing();
        return messages.readSome() || again.someDue();
    }

    private void oweNothing() {
        try {
            again.everybodyWhoFailed();
        } catch (RuntimeException later) {
            owing.set(true);
            throw later;
        }
    }

    private boolean watch() {
        if (overdue.letSomeGoOn()) return true;
        lag.look();
        return false;
    }
}
