package io.heed.intake;

import io.heed.ticket.Bell;
import io.heed.ticket.Stages;
import io.heed.ticket.Topic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Claims stored messages one by one and threads them; what cannot be read is set aside with its reason, never dropped. */
@ApplicationScoped
class ThreadingWorker {
    private static final Logger LOG = Logger.getLogger(ThreadingWorker.class);

    /** What failed for a passing reason has a moment to pass, while the other worker goes on. */
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 200;

    private final Sorting sorting;
    private final IntakeConfig config;
    private final Clock clock;
    private final Bell bell;

    ThreadingWorker(Sorting sorting, IntakeConfig config, Clock clock, Bell bell) {
        this.sorting = sorting;
        this.config = config;
        this.clock = clock;
        this.bell = bell;
    }

    void start(@Observes StartupEvent event, Stages stages) {
        stages.open("threading", Topic.INBOX, config.workers(), this::threadOne);
    }

    private boolean threadOne() {
        long[] claimed = {-1};
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Optional<InboxRow> row = InboxRow.claim();
                if (row.isEmpty()) return false;
                claimed[0] = row.get().id;
                sorting.sort(row.get());
                return true;
            });
        } catch (RuntimeException failure) {
            if (claimed[0] < 0) throw failure;
            setAside(claimed[0], failure.getCause() == null ? failure : failure.getCause());
            return true;
        }
    }

    /** A body that cannot be parsed never will be; anything else may pass the next time. */
    private void setAside(long id, Throwable failure) {
        QuarkusTransaction.requiringNew().run(() -> {
            InboxRow row = InboxRow.findById(id);
            row.attempts++;
            row.failure = reason(failure);
            boolean hopeless = failure instanceof UnreadableException || row.attempts >= config.attempts();
            if (hopeless) row.unreadableAt = clock.instant();
            LOG.warnf(
                    "Message %d could not be read (%s): %s",
                    id, row.failure, hopeless ? "it waits under \"could not be read\" for a retry" : "trying again");
        });
        if (!(failure instanceof UnreadableException)) pause();
        bell.ring(Topic.BOARD);
    }

    /** Our own reasons quote nobody; of any other failure its kind is enough. */
    private static String reason(Throwable failure) {
        boolean ours = failure instanceof UnreadableException || failure instanceof NotYetException;
        return ours ? failure.getMessage() : failure.getClass().getSimpleName();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
