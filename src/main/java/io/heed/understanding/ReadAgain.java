package io.heed.understanding;

import io.heed.ticket.Bell;
import io.heed.ticket.Message;
import io.heed.ticket.MessageEdited;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Reads later what could not be read at first, and again what has other words now. Its ticket went on meanwhile, and now
 * weighs what it says.
 */
@ApplicationScoped
class ReadAgain {
    private static final Logger LOG = Logger.getLogger(ReadAgain.class);

    private static final int SOME = 4;

    private final ModelInForce model;
    private final QueueDescriptions descriptions;
    private final Placing placing;
    private final Clock clock;
    private final Bell bell;
    private final Session entities;

    ReadAgain(
            ModelInForce model,
            QueueDescriptions descriptions,
            Placing placing,
            Clock clock,
            Bell bell,
            Session entities) {
        this.model = model;
        this.descriptions = descriptions;
        this.placing = placing;
        this.clock = clock;
        this.bell = bell;
        this.entities = entities;
    }

    /** Other words may mean something else. */
    void edited(@Observes MessageEdited event) {
        Understanding.ofMessage(event.messageId()).ifPresent(row -> row.retryAt = clock.instant());
        bell.ring(Topic.MESSAGES);
    }

    /** Without a model no attempt is spent. Open tickets come first: somebody may still be offered them. */
    @Transactional
    public boolean someDue() {
        if (!model.ready()) return false;
        List<Understanding> due = entities.createNativeQuery("""
                        select u.* from understanding u join ticket t on t.id = u.ticket_id
                        where u.retry_at <= :now
                        order by t.closure_id is not null, u.retry_at limit :some for update of u skip locked
                        """, Understanding.class)
                .setParameter("now", clock.instant())
                .setParameter("some", SOME)
                .getResultList();
        due.forEach(this::read);
        return !due.isEmpty();
    }

    private void read(Understanding row) {
        Message message = Message.findById(row.messageId);
        try {
            row.read(descriptions.now().on(model.reader().read(message.text)), clock.instant());
            placing.place(row, message.ticket);
            bell.ring(Topic.BACKLOG, Topic.DESK, Topic.BOARD);
        } catch (RuntimeException | LinkageError failure) {
            row.fail(failure.getClass().getSimpleName(), clock.instant());
            LOG.errorf(
                    "Message %d could not be read at attempt %d (%s): %s",
                    message.id,
                    row.attempts,
                    failure.getMessage(),
                    row.retryAt == null ? "it stays unscored" : "again at " + row.retryAt);
        }
    }

    /** A model that has just become ready owes everybody another try whom its absence failed. */
    @Transactional
    public int everybodyWhoFailed() {
        return entities.createNativeMutationQuery("""
                        update understanding u set retry_at = :now, attempts = 0
                        from ticket t where t.id = u.ticket_id and t.closure_id is null and u.failure is not null
                        """)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
