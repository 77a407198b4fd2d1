package io.heed.desk;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;

/** Somebody was called by name in an internal note. */
@Entity
public class Mention extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long messageId;
    public Long ticketId;
    public Long personId;
    public Instant at;
    public Instant readAt;

    static List<Mention> of(long personId, int most) {
        return find("personId = ?1 order by id desc", personId).page(0, most).list();
    }

    /** The newest first. */
    static List<Mention> unreadOf(long personId) {
        return find("personId = ?1 and readAt is null order by id desc", personId)
                .page(0, 99)
                .list();
    }

    static long unread(long personId) {
        return count("personId = ?1 and readAt is null", personId);
    }
}
