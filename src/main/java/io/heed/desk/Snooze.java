package io.heed.desk;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A ticket rests until a moment, until its customer writes, or until whichever is first. */
@Entity
public class Snooze extends PanacheEntityBase {
    @Id
    public Long ticketId;

    /** To whom it comes back; null: to anybody. */
    public Long agentId;

    public Instant until;
    public boolean onReply;
    public Instant at;
    public String byName;
    public String why;

    static Optional<Snooze> of(long ticketId) {
        return findByIdOptional(ticketId);
    }

    static Optional<Snooze> locked(long ticketId) {
        return findByIdOptional(ticketId, LockModeType.PESSIMISTIC_WRITE);
    }

    static List<Snooze> ofAgent(long agentId, int most) {
        return find("agentId = ?1 order by until nulls last, ticketId", agentId)
                .page(0, most)
                .list();
    }

    static List<Snooze> due(Instant now, int most) {
        return find("until <= ?1 order by until", now).page(0, most).list();
    }
}
