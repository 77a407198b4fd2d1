package io.heed.intake;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** A reply on its way out, written together with the reply itself. */
@Entity
public class Outbound extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long messageId;
    public String channel;
    public String account;
    public String recipient;
    public Instant createdAt;
    public String outcome;
}
