package io.heed.ticket;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;

/** That a ticket was closed, by whom, and whether it was opened again. */
@Entity
public class Closure extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long ticketId;
    public Instant at;
    public Long byId;
    public String byName;

    /** Null when it is simply solved. */
    public String reason;

    public Instant reopenedAt;
    public String reopenedBy;

    public static List<Closure> ofTicket(long ticketId) {
        return list("ticketId = ?1 order by id", ticketId);
    }
}
