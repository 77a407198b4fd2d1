package io.heed.ticket;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** One matter of one customer, from the first message until somebody closes it. */
@Entity
public class Ticket extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String channel;
    public String account;
    public String conversation;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id")
    public Customer customer;

    public String subject;
    public String queue;
    public Instant openedAt;

    /** The closure in force; open while there is none. */
    public Long closureId;

    @Version
    public int version;

    public static Optional<Ticket> byId(long id) {
        return findByIdOptional(id);
    }

    /** Locked, so that closing and offering the same ticket take turns. */
    public static Optional<Ticket> locked(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public static Optional<Ticket> latestOf(String channel, String account, String conversation) {
        return find(
                        "channel = ?1 and account = ?2 and conversation = ?3 order by id desc",
                        channel,
                        account,
                        conversation)
                .firstResultOptional();
    }

    public boolean isOpen() {
        return closureId == null;
    }
}
