package io.heed.intake;

import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import io.heed.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** What could not be read: why, as it came, and a way to try again. */
@ApplicationScoped
public class Unreadables {
    /** So much of a body is shown. */
    public static final int SHOWN = 20_000;

    private final Session entities;
    private final Bell bell;

    Unreadables(Session entities, Bell bell) {
        this.entities = entities;
        this.bell = bell;
    }

    /**
     * @param body as text, cut at 20,000 bytes; what is no text shows as such
     * @param bytes of the whole body
     */
    public record Row(
            long id,
            String channel,
            String account,
            String externalId,
            Instant receivedAt,
            String reason,
            String body,
            int bytes) {}

    /** Newest first, older than this id. */
    @Transactional
    public List<Row> page(long before, int most) {
        return NewestFirst.page(
                entities.createNativeQuery("""
                        select id, channel, account, external_id, received_at, failure,
                               coalesce(substring(raw from 1 for :shown),
                                        convert_to(left(body, :shown), 'UTF8')) as body,
                               coalesce(octet_length(raw), octet_length(body)) as bytes
                        from inbox where unreadable_at is not null and id < :before order by id desc limit :most
                        """, Object[].class).setParameter("shown", SHOWN),
                before,
                most,
                Unreadables::row);
    }

    private static Row row(Object[] of) {
        return new Row(
                ((Number) of[0]).longValue(),
                (String) of[1],
                (String) of[2],
                (String) of[3],
                (Instant) of[4],
                (String) of[5],
                new String((byte[]) of[6], StandardCharsets.UTF_8),
                ((Number) of[7]).intValue());
    }

    @Transactional
    public long count() {
        return InboxRow.count("unreadableAt is not null");
    }

    @Transactional
    public void retry(long id) {
        InboxRow row = InboxRow.<InboxRow>findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("There is no delivery " + id));
        if (row.threadedAt != null)
            throw ProblemException.conflict("This message stands in ticket " + row.ticketId + " already");
        row.unreadableAt = null;
        row.attempts = 0;
        bell.ring(Topic.INBOX);
    }
}
