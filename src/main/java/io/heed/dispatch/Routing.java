package io.heed.dispatch;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How one queue's tickets are routed, where somebody has said so. */
@Entity
public class Routing extends PanacheEntityBase {
    @Id
    public String queue;

    public String rule;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Integer> levels;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> wished;

    public int relaxAfterSeconds;
    public int agedAfterSeconds;
    public boolean wholeBudget;
    public int stickySeconds;
    public Integer offerSeconds;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Integer> offerSecondsByChannel;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> acceptAutomatically;

    public int wrapSeconds;
    public Integer silentAfterSeconds;
    public String absentRule;
    public int absentAfterSeconds;
    public String overflowTo;
    public Integer overflowAfterSeconds;
    public boolean overflowWhenNobody;

    public static Optional<Routing> of(String queue) {
        return findByIdOptional(queue);
    }

    /** How long an agent may wrap up after closing a ticket of this queue. */
    static int wrapSeconds(String queue) {
        return queue == null ? 0 : of(queue).map(routing -> routing.wrapSeconds).orElse(0);
    }
}
