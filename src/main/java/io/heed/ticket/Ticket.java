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

    /** The ticket in which this one's matter goes on, null for all others. */
    public Long mergedIntoId;

    /** The ticket this one was a part of, null for all others. */
    public Long splitFromId;

    @Version
    public int version;

    public static Optional<Ticket> byId(long id) {
        return findByIdOptional(id);
    }

    /** Locked, so that closing and offering the same ticket take turns. */
    public static Optional<Ticket> locked(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Where a conversation goes on: in the open ticket it began in, else in an open one split from it, else in the newest.
     */
    public static Optional<Ticket> latestOf(String channel, String account, String conversation) {
        return find("""
                        channel = ?1 and account = ?2 and conversation = ?3
                        order by case when closureId is not null then 2 when splitFromId is not null then 1 else 0 end,
                                 id desc
                        """, channel, account, conversation).firstResultOptional();
    }

    /** Locked and as it is now, whatever this transaction has read of it before. */
    public static Ticket current(Ticket known) {
        getEntityManager().refresh(known, LockModeType.PESSIMISTIC_WRITE);
        return known;
    }

    public boolean isOpen() {
        return closureId == null;
    }
}
