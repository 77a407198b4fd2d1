package io.heed.dispatch;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

        /** The only moves there are; what is not here is refused, whoever asks. */
        private static final Map<State, Set<State>> MOVES = Map.of(
                pending, Set.of(accepted, rejected, timedOut, canceled, rescinded),
                accepted, Set.of(wrapping, canceled),
                wrapping, Set.of(completed, canceled));

        public boolean live() {
            return this == pending || this == accepted || this == wrapping;
        }

        public boolean mayBecome(State next) {
            return MOVES.getOrDefault(this, Set.of()).contains(next);
        }
    }

    /** The rule that took a ticket back. */
    public enum Cause {
        silent,
        absent,
        byHand,
        held
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

    /** Written past this entity, a moment after the offer; see {@link Hindsights}. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(insertable = false, updatable = false)
    public Hindsight hindsight;

    /** What the queue would have asked for and had given up by then; null when nothing. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> relaxed;

    /** It takes all of the agent's attention, whatever their budget becomes meanwhile. */
    public boolean whole;

    public Instant wrappingUntil;

    @Enumerated(EnumType.STRING)
    public Cause cause;

    /** The chance with which the agent was drawn; null where nobody was drawn. */
    public BigDecimal propensity;

    @Version
    public int version;

    /** As it is now, whatever this transaction has read of it before. */
    public static Optional<Assignment> locked(long id) {
        Assignment found = findById(id);
        if (found != null) getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return Optional.ofNullable(found);
    }

    static Optional<Assignment> lockedLiveOf(long ticketId) {
        return liveOf(ticketId).flatMap(live -> locked(live.id)).filter(live -> live.state.live());
    }

    public static Optional<Assignment> liveOf(long ticketId) {
        return find("ticketId = ?1 and state in ('pending', 'accepted', 'wrapping')", ticketId)
                .firstResultOptional();
    }

    public static List<Assignment> ofTicket(long ticketId) {
        return list("ticketId = ?1 order by id", ticketId);
    }

    /** The decision with what is known of it by now. */
    public Decision explanation() {
        return decision == null ? null : decision.in(hindsight);
    }

    void accept(Instant now) {
        become(State.accepted);
        answeredAt = now;
    }

    /** The ticket is closed; the agent may still write things up, with their attention, until then. */
    void wrapUp(Instant until) {
        become(State.wrapping);
        wrappingUntil = until;
    }

    void end(State how, String why, Instant now) {
        become(how);
        reason = why;
        endedAt = now;
    }

    /** Takes it back from the agent, whether they have accepted it already or not. */
    void takeBack(Cause by, String why, Instant now) {
        cause = by;
        end(state == State.pending ? State.rescinded : State.canceled, why, now);
    }

    private void become(State next) {
        if (!state.mayBecome(next))
            throw new IllegalStateException("An assignment that is " + state + " cannot become " + next);
        state = next;
    }
}
