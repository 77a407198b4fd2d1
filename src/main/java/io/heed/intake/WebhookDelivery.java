package io.heed.intake;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One event on its way to one other system. */
@Entity
public class WebhookDelivery extends PanacheEntityBase {
    public enum State {
        waiting,
        delivered,
        dead
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deliveries")
    @SequenceGenerator(name = "deliveries", sequenceName = "outbound_id_seq", allocationSize = 1)
    public Long id;

    public Long webhookId;
    public String event;
    public String body;
    public Instant createdAt;

    @Enumerated(EnumType.STRING)
    public State state;

    public int attempts;
    public Instant nextAt;
    public Instant heldUntil;
    public Integer status;
    public String failure;
    public Instant deliveredAt;

    static Optional<WebhookDelivery> claim(Instant now) {
        return getSession()
                .createNativeQuery("""
                        select * from webhook_delivery
                        where state = 'waiting' and next_at <= :now and (held_until is null or held_until < :now)
                        order by next_at, id limit 1 for update skip locked
                        """, WebhookDelivery.class)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    public static Optional<WebhookDelivery> known(long webhookId, long id) {
        return find("id = ?1 and webhookId = ?2", id, webhookId).firstResultOptional();
    }

    /** Newest first, older than this id. */
    public static List<WebhookDelivery> page(long webhookId, long before, int most) {
        return find("webhookId = ?1 and id < ?2 order by id desc", webhookId, before)
                .page(0, most)
                .list();
    }

    static List<WebhookDelivery> of(long webhookId, int limit) {
        return find("webhookId = ?1 order by id desc", webhookId).page(0, limit).list();
    }

    static List<WebhookDelivery> in(State state, int limit) {
        return find("state = ?1 order by id desc", state).page(0, limit).list();
    }

    void again(Instant now) {
        state = State.waiting;
        attempts = 0;
        nextAt = now;
        heldUntil = null;
    }
}
