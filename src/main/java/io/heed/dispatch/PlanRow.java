package io.heed.dispatch;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What one decision round saw, decided and found attention to be worth. */
@Entity
@Table(name = "plan")
public class PlanRow extends PanacheEntityBase {
    /** Nobody looks further down the list than this, and the row stays small. */
    private static final int NEXT_KEPT = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Instant at;
    public Long weightsId;
    public int waiting;
    public int agents;
    public BigDecimal freePoints;
    public int offered;
    public int longestWaitSeconds;
    public int atRisk;
    public double objective;
    public double bound;
    public double gap;
    public double price;
    public long micros;
    public String solver;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Matching.Next> next;

    /** @param line all who waited, whether the round planned them or not */
    static PlanRow of(
            Line line, List<AgentFacts> agents, Matching.Round round, Matching.Outlook outlook, long weightsId) {
        PlanRow row = new PlanRow();
        row.at = line.now();
        row.weightsId = weightsId;
        row.waiting = line.size();
        row.longestWaitSeconds = line.longestWaitSeconds();
        row.atRisk = line.atRisk();
        row.agents = (int) agents.stream().filter(AgentFacts::taking).count();
        double free = agents.stream()
                .filter(AgentFacts::taking)
                .mapToDouble(AgentFacts::free)
                .sum();
        row.freePoints = BigDecimal.valueOf(free).setScale(1, RoundingMode.HALF_UP);
        row.offered = round.given().size();
        row.objective = round.plan().objective();
        row.bound = round.plan().bound();
        row.gap = round.plan().gap();
        row.price = outlook.price();
        row.micros = Math.round(round.plan().millis() * 1000);
        row.solver = round.plan().solver();
        row.next = outlook.next().stream().limit(NEXT_KEPT).toList();
        return row;
    }

    public static Optional<PlanRow> latest() {
        return find("order by id desc").firstResultOptional();
    }

    public static List<PlanRow> since(Instant from) {
        return list("at >= ?1 order by at", from);
    }
}
