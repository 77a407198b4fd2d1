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

/** What is known of a ticket under one of the workspace's fields. */
@Entity
@IdClass(TicketField.Key.class)
public class TicketField extends PanacheEntityBase {
    /** Which field of which ticket. */
    public record Key(Long ticketId, String field) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    @Id
    public Long ticketId;

    @Id
    public String field;

    public String value;
    public String byName;
    public Instant at;

    static List<TicketField> ofTicket(long ticketId) {
        return list("ticketId = ?1 order by field", ticketId);
    }

    static Optional<TicketField> of(long ticketId, String field) {
        return findByIdOptional(new Key(ticketId, field));
    }
}
