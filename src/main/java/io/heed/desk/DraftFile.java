package io.heed.desk;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;

/** An agent's file that waits for the reply that encloses it. */
@Entity
public class DraftFile extends PanacheEntityBase {
    @Id
    public Long attachmentId;

    public Long ticketId;
    public Long personId;
    public Instant at;

    static List<DraftFile> of(long personId, long ticketId) {
        return list("personId = ?1 and ticketId = ?2 order by attachmentId", personId, ticketId);
    }
}
