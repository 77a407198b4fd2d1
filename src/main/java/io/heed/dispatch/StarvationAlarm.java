package io.heed.dispatch;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** A ticket that waited longer than it was promised; open until somebody has it. */
@Entity
public class StarvationAlarm extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long ticketId;
    public Instant at;
    public int waitedSeconds;
    public int boundSeconds;
    public Instant endedAt;
}
