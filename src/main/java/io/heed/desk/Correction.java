package io.heed.desk;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What somebody said was wrong with a reading; what was undone stays, and says so. */
@Entity
public class Correction extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long ticketId;

    /** The message whose reading was wrong. */
    public Long messageId;

    /** 0..1, null when it was right. */
    public Float urgency;

    /** Where the ticket belongs, null when it was right. */
    public String queue;

    public String queueBefore;
    public Instant at;
    public Long byId;
    public String byName;
    public Instant undoneAt;
    public String undoneBy;

    static Optional<Correction> ofTicket(long ticketId, long id) {
        return find("id = ?1 and ticketId = ?2", id, ticketId).firstResultOptional();
    }

    /** Those that were not undone, oldest first. */
    static List<Correction> standing(long ticketId) {
        return list("ticketId = ?1 and undoneAt is null order by id", ticketId);
    }
}
