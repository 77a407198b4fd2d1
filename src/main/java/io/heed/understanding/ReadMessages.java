package io.heed.understanding;

import io.heed.ticket.Bell;
import io.heed.ticket.Message;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Claims the oldest unread messages, has them read and leaves an understanding row for each. */
@ApplicationScoped
class ReadMessages {
    private static final Logger LOG = Logger.getLogger(ReadMessages.class);

    /** A few at a time share one claim and one commit; more would make the first wait for the last. */
    private static final int SOME = 4;

    private final ModelInForce model;
    private final Placing placing;
    private final UnderstandingConfig config;
    private final Clock clock;
    private final Bell bell;
    private final Session entities;
    private final QueueDescriptions descriptions;

    ReadMessages(
            ModelInForce model,
            Placing placing,
            UnderstandingConfig config,
            Clock clock,
            Bell bell,
            Session entities,
            QueueDescriptions descriptions) {
        this.model = model;
        this.placing = placing;
        this.config = config;
        this.clock = clock;
        this.bell = bell;
        this.entities = entities;
        this.descriptions = descriptions;
    }

    @Transactional
    public boolean readSome() {
        List<Message> claimed = claim();
        claimed.forEach(this::read);
        return !claimed.isEmpty();
    }

    private List<Message> claim() {
        return entities.createNativeQuery("""
                        select * from message where kind = 'customer' and reading_id is null and not history
                        order by id limit :some for update skip locked
                        """, Message.class)
                .setParameter("some", SOME)
                .getResultList();
    }

    private void read(Message message) {
        Understanding row = understood(message);
        row.messageId = message.id;
        row.ticketId = message.ticket.id;
        placing.place(row, message.ticket);
        row.persist();
        message.readingId = row.id;
        bell.ring(Topic.BACKLOG, Topic.DESK, Topic.BOARD);
    }

    private Understanding understood(Message message) {
        Instant now = clock.instant();
        boolean hurry = Duration.between(message.createdAt, now).compareTo(config.hurryAfter()) > 0;
        try {
            Reading reading = descriptions.now().on(model.reader().read(message.text, !hurry));
            return Understanding.of(reading, clock.instant());
        } catch (RuntimeException | LinkageError failure) {
            LOG.errorf(
                    failure,
                    "Message %d could not be read; its ticket goes on unscored and is tried again",
                    message.id);
            return Understanding.failed(failure.getClass().getSimpleName(), clock.instant());
        }
    }
}
