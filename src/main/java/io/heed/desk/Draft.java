package io.heed.desk;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What somebody has begun to write in a ticket, on whatever device they go on. */
@Entity
@IdClass(Draft.Key.class)
public class Draft extends PanacheEntityBase {
    /** Whose, and in which ticket. */
    public record Key(Long personId, Long ticketId) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    @Id
    public Long personId;

    @Id
    public Long ticketId;

    public String text;
    public boolean note;
    public Instant at;

    static Optional<Draft> of(long personId, long ticketId) {
        return findByIdOptional(new Key(personId, ticketId));
    }

    /** In which of their tickets somebody has something unsent. */
    static List<Long> ticketsOf(long personId) {
        return find("select ticketId from Draft where personId = ?1", personId)
                .project(Long.class)
                .list();
    }
}
