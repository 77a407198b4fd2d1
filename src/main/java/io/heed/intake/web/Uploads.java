package io.heed.intake.web;

import io.heed.intake.Enclosures;
import io.heed.ticket.Attachment;
import io.heed.web.Problem;
import io.heed.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Files that visitors bring along, before and after they have become part of a message. */
@ApplicationScoped
class Uploads {
    /** Of one visitor, before they have sent a message with them. */
    private static final int MOST_WAITING = 20;

    /** A file that nobody has sent by then is forgotten. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final Enclosures enclosures;
    private final EntityManager entities;
    private final Clock clock;

    Uploads(Enclosures enclosures, EntityManager entities, Clock clock) {
        this.enclosures = enclosures;
        this.entities = entities;
        this.clock = clock;
    }

    int perMessage() {
        return enclosures.perMessage();
    }

    int largest() {
        return (int) enclosures.largest();
    }

    @Transactional
    public Attachment keep(String account, Visitor visitor, String name, byte[] content) {
        Instant now = clock.instant();
        forget(now);
        if (waiting(account, visitor) >= MOST_WAITING)
            throw ProblemException.conflict("There are " + MOST_WAITING
                    + " files waiting to be sent: send a message with them before bringing more");
        Attachment file = enclosures.keep(name, content);
        entities.flush();
        entities.createNativeQuery(
                        "insert into upload (attachment_id, account, visitor, at) values (:file, :account, :visitor, :now)")
                .setParameter("file", file.id)
                .setParameter("account", account)
                .setParameter("visitor", visitor.id())
                .setParameter("now", now)
                .executeUpdate();
        return file;
    }

    private long waiting(String account, Visitor visitor) {
        return ((Number) entities.createNativeQuery("""
                        select count(*) from upload u join attachment a on a.id = u.attachment_id
                        where u.account = :account and u.visitor = :visitor and a.message_id is null
                        """)
                        .setParameter("account", account)
                        .setParameter("visitor", visitor.id())
                        .getSingleResult())
                .longValue();
    }

    private void forget(Instant now) {
        entities.createNativeQuery("""
                        delete from attachment where message_id is null
                        and id in (select attachment_id from upload where at < :before)
                        """).setParameter("before", now.minus(KEPT)).executeUpdate();
    }

    /** Refuses files of others, and those that were sent before by another message. */
    @Transactional
    public void theirs(String account, Visitor visitor, List<Long> files) {
        for (int i = 0; i < files.size(); i++)
            if (brought(account, visitor, files.get(i)).isEmpty())
                throw ProblemException.invalid("files[" + i + "]", "is no file of yours: send it to …/files first");
    }

    private Optional<Attachment> brought(String account, Visitor visitor, long file) {
        return one("""
                select a.* from attachment a join upload u on u.attachment_id = a.id
                where a.id = :file and u.account = :account and u.visitor = :visitor
                """, account, visitor, file);
    }

    /** What this visitor may see: what they brought, and what stands in their conversation. */
    @Transactional
    public Attachment seen(String account, Visitor visitor, long file) {
        return brought(account, visitor, file)
                .or(() -> one("""
                        select a.* from attachment a join visitor_event e on e.message_id = a.message_id
                        where a.id = :file and e.account = :account and e.visitor = :visitor
                        """, account, visitor, file))
                .orElseThrow(() -> new ProblemException(Problem.notFound("There is no file " + file)));
    }

    private Optional<Attachment> one(String sql, String account, Visitor visitor, long file) {
        @SuppressWarnings("unchecked")
        List<Attachment> found = entities.createNativeQuery(sql, Attachment.class)
                .setParameter("file", file)
                .setParameter("account", account)
                .setParameter("visitor", visitor.id())
                .getResultList();
        return found.stream().findFirst();
    }
}
