package io.heed.desk;

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

/** One action on many tickets, with what came of each. */
@Entity
public class Bulk extends PanacheEntityBase {
    /**
     * @param why it was not done; null when it was
     * @param agent who had it before, null for nobody
     * @param queue where it lay before
     */
    public record Result(long ticket, String why, Long agent, String queue) {
        boolean done() {
            return why == null;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long personId;
    public Instant at;
    public String action;
    public String value;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Result> results;

    public Instant undoneAt;

    static Optional<Bulk> of(long personId, long id) {
        return find("id = ?1 and personId = ?2", id, personId).firstResultOptional();
    }

    BulkView view() {
        List<Result> done = results.stream().filter(Result::done).toList();
        return new BulkView(
                id,
                action,
                value,
                done.size(),
                results.stream()
                        .filter(one -> !one.done())
                        .map(one -> new BulkView.Refused(one.ticket(), one.why()))
                        .toList(),
                undoneAt != null,
                undoneAt == null && !done.isEmpty());
    }
}
