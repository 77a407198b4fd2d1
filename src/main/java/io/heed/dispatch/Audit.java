package io.heed.dispatch;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One thing somebody did by hand to how tickets are dispatched; rows are only ever added. */
@Entity
@Immutable
@Table(name = "dispatch_audit")
public class Audit extends PanacheEntityBase {
    public enum Action {
        routingChanged,
        capsChanged,
        budgetChanged,
        ticketAssigned,
        ticketReturned,
        ticketHeld,
        holdLifted,
        ticketRaised,
        raiseEnded,
        skillsChanged,
        ticketMerged,
        ticketSplit
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Instant at;
    public String byName;
    public String action;
    public String queue;
    public Long ticketId;
    public Long agentId;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> before;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> after;

    public String why = "";

    static Audit of(Action action, String byName, Instant at) {
        Audit row = new Audit();
        row.action = action.name();
        row.byName = byName;
        row.at = at;
        return row;
    }

    /** Newest first, older than this id. */
    static List<Audit> page(Long ticketId, long before, int most) {
        if (ticketId == null)
            return find("id < ?1 order by id desc", before).page(0, most).list();
        return find("id < ?1 and ticketId = ?2 order by id desc", before, ticketId)
                .page(0, most)
                .list();
    }
}
