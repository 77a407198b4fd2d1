package io.heed.intake;

import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import io.heed.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** Replies nobody tries to send any more, and what brings them, or an event, on its way again. */
@ApplicationScoped
public class DeadLetters {
    private static final int EXCERPT = 160;

    private final Session entities;
    private final Clock clock;
    private final Bell bell;

    DeadLetters(Session entities, Clock clock, Bell bell) {
        this.entities = entities;
        this.clock = clock;
        this.bell = bell;
    }

    /** @param text how the reply begins */
    public record Row(
            long id,
            String channel,
            String account,
            long ticketId,
            String subject,
            String text,
            Instant createdAt,
            int attempts,
            String reason,
            String wayOut) {}

    /** Newest first, older than this id. */
    @Transactional
    public List<Row> page(long before, int most) {
        return NewestFirst.page(
                entities.createNativeQuery("""
                        select o.id, o.channel, o.account, t.id, t.subject, left(m.text, :excerpt), o.created_at,
                               o.attempts, o.failure, o.way_out
                        from outbound o join message m on m.id = o.message_id join ticket t on t.id = m.ticket_id
                        where o.state = 'failed' and o.id < :before order by o.id desc limit :most
                        """, Object[].class).setParameter("excerpt", EXCERPT),
                before,
                most,
                DeadLetters::row);
    }

    private static Row row(Object[] of) {
        return new Row(
                ((Number) of[0]).longValue(),
                (String) of[1],
                (String) of[2],
                ((Number) of[3]).longValue(),
                (String) of[4],
                (String) of[5],
                (Instant) of[6],
                ((Number) of[7]).intValue(),
                (String) of[8],
                (String) of[9]);
    }

    @Transactional
    public long count() {
        return Outbound.count("state", Outbound.State.failed);
    }

    @Transactional
    public Outbound replay(long id) {
        Outbound row = Outbound.<Outbound>findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("There is no delivery " + id));
        if (row.state != Outbound.State.failed)
            throw ProblemException.conflict("This reply is " + row.state + ", not dead");
        row.state = Outbound.State.waiting;
        row.attempts = 0;
        row.nextAt = clock.instant();
        row.heldUntil = null;
        bell.ring(Topic.OUTBOX, Topic.DESK);
        return row;
    }

    /** Of an event even one that arrived may be sent again: its receiver may have lost it. */
    @Transactional
    public WebhookDelivery replay(WebhookDelivery given) {
        WebhookDelivery row = WebhookDelivery.findById(given.id);
        if (row.state == WebhookDelivery.State.waiting)
            throw ProblemException.conflict("This event is on its way already");
        row.again(clock.instant());
        bell.ring(Topic.OUTBOX);
        return row;
    }
}
