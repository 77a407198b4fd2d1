package io.heed.dispatch;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;

/** Somebody has said that a ticket is not to be dispatched before a moment. */
@Entity
public class Hold extends PanacheEntityBase {
    @Id
    public Long ticketId;

    public Instant until;
    public Instant at;
    public String byName;
    public String why;

    static Optional<Hold> of(long ticketId) {
        return findByIdOptional(ticketId);
    }
}
