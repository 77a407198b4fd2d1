package io.heed.dispatch;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** A ticket that somebody said by hand is most urgent: its words and its topic count as much as they can. */
@Entity
public class Raised extends PanacheEntityBase {
    @Id
    public Long ticketId;

    public Instant at;
    public String byName;
}
