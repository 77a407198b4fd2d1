package io.heed.desk;

import io.heed.ticket.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Keeps what is being written, until it is sent. */
@ApplicationScoped
class Drafts {
    private final EntityManager entities;
    private final Clock clock;

    Drafts(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Two windows of one person: the later one stands.
     *
     * @param after the last message of that person that the window knew of: a draft that arrives after its own message
     *     was sent is none any more
     * @return false when it came too late
     */
    @Transactional
    public boolean keep(long personId, long ticketId, String text, boolean note, long after) {
        long since = Message.count("ticket.id = ?1 and authorId = ?2 and id > ?3", ticketId, personId, after);
        if (since > 0) return false;
        if (text.isBlank()) {
            forget(personId, ticketId);
            return true;
        }
        entities.createNativeQuery("""
                        insert into draft (person_id, ticket_id, text, note, at) values (:person, :ticket, :text, :note, :at)
                        on conflict (person_id, ticket_id) do update set text = :text, note = :note, at = :at""")
                .setParameter("person", personId)
                .setParameter("ticket", ticketId)
                .setParameter("text", text.replace("\0", ""))
                .setParameter("note", note)
                .setParameter("at", clock.instant())
                .executeUpdate();
        return true;
    }

    @Transactional
    public void forget(long personId, long ticketId) {
        Draft.delete("personId = ?1 and ticketId = ?2", personId, ticketId);
    }

    /** The last message of this person in the ticket, 0 for none. */
    long lastOf(long personId, long ticketId) {
        Object last = entities.createQuery("select max(m.id) from Message m where m.ticket.id = ?1 and m.authorId = ?2")
                .setParameter(1, ticketId)
                .setParameter(2, personId)
                .getSingleResult();
        return last == null ? 0 : (Long) last;
    }
}
