package io.heed.intake;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Another system that wants to be told. */
@Entity
public class Webhook extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String url;

    /** Empty: all of them. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> events;

    public byte[] secret;
    public byte[] formerSecret;
    public Instant formerUntil;
    public Instant createdAt;
    public String createdBy;
    public Instant switchedOffAt;
    public String switchedOffBecause;

    public static Optional<Webhook> known(long id) {
        return findByIdOptional(id);
    }

    public static List<Webhook> inOrder() {
        return list("order by id");
    }

    boolean wants(String event) {
        return switchedOffAt == null && (events.isEmpty() || events.contains(event));
    }

    /** What is on its way is dead then. */
    void switchOff(String because, Instant now) {
        switchedOffAt = now;
        switchedOffBecause = because;
        WebhookDelivery.update(
                "state = ?1, failure = ?2 where webhookId = ?3 and state = ?4",
                WebhookDelivery.State.dead,
                because,
                id,
                WebhookDelivery.State.waiting);
    }
}
