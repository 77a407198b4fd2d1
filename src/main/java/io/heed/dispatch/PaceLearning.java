package io.heed.dispatch;

import io.heed.ticket.TicketClosed;
import io.heed.ticket.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Learns from every closure how long its ticket took. On a thread of its own: nobody's closure waits for a statistic,
 * and the few closures that a crash loses change no estimate that matters.
 */
@ApplicationScoped
class PaceLearning {
    private static final Duration SWEEP = Duration.ofMinutes(1);

    /** More than anybody closes while a database is slow. */
    private static final int MOST_WAITING = 10_000;

    private final Paces paces;
    private final BlockingQueue<Long> closed = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Worker worker = new Worker("pace", SWEEP, this::learn);

    PaceLearning(Paces paces) {
        this.paces = paces;
    }

    void start(@Observes StartupEvent event) {
        worker.start(1);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.stop();
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) TicketClosed event) {
        if (closed.offer(event.ticketId())) worker.wake();
    }

    private boolean learn() {
        Long ticket = closed.poll();
        if (ticket == null) return false;
        paces.learn(ticket);
        return true;
    }
}
