package io.heed.understanding;

import io.heed.ticket.Bell;
import io.heed.ticket.Message;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/**
 * Lets tickets go on whose messages the model has not come to: while it loads, is missing, or is slower than the
 * customers write. They are dispatched by the rules with neutral urgency, and read when there is time.
 */
@ApplicationScoped
class Overdue {
    private static final int SOME = 100;

    private final UnderstandingConfig config;
    private final Clock clock;
    private final Bell bell;
    private final Session entities;

    Overdue(UnderstandingConfig config, Clock clock, Bell bell, Session entities) {
        this.config = config;
        this.clock = clock;
        this.bell = bell;
        this.entities = entities;
    }

    @Transactional
    public boolean letSomeGoOn() {
        Instant now = clock.instant();
        List<Message> waiting = entities.createNativeQuery("""
                        select * from message where kind = 'customer' and reading_id is null and not history
                          and created_at < :before
                        order by id limit :some for update skip locked
                        """, Message.class)
                .setParameter("before", now.minus(config.patience()))
                .setParameter("some", SOME)
                .getResultList();
        for (Message message : waiting) {
            Understanding row = Understanding.postponed(now);
            row.messageId = message.id;
            row.ticketId = message.ticket.id;
            row.cameBy(message.ticket.channel);
            row.persist();
            message.readingId = row.id;
        }
        if (!waiting.isEmpty()) bell.ring(Topic.BACKLOG, Topic.DESK, Topic.BOARD);
        return waiting.size() == SOME;
    }
}
