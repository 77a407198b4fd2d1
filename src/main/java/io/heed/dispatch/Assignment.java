package io.heed.dispatch;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One ticket given to one agent: an offer first, then their work, then done or returned. */
@Entity
public class Assignment extends PanacheEntityBase {
    public enum State {
        pending,
        accepted,
        wrapping,
        completed,
        rejected,
        timedOut,
        canceled,
        rescinded;

        public boolean live() {
            return this == pending || this == accepted || this == wrapping;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long ticketId;
    public Long agentId;

    @Enumerated(EnumType.STRING)
    public State state;

    public BigDecimal attention;
    public Instant offeredAt;
    public Instant expiresAt;
    public Instant answeredAt;
    public Instant endedAt;
    public String reason;
    public Long planId;

    @JdbcTypeCode(SqlTypes.JSON)
    public Decision decision;

    /** The chance with which the agent was drawn; null where nobody was drawn. */
    public BigDecimal propensity;

    @Version
    public int version;

    public static Optional<Assignment> locked(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public static Optional<Assignment> liveOf(long ticketId) {
        return find("ticketId = ?1 and state in ('pending', 'accepted', 'wrapping')", ticketId)
                .firstResultOptional();
    }

    public static List<Assignment> ofTicket(long ticketId) {
        return list("ticketId = ?1 order by id", ticketId);
    }

    void end(State how, String why, Instant now) {
        state = how;
        reason = why;
        endedAt = now;
    }
}
