package io.heed.learning;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A training in the background: how far it is, and what came of it. */
@Entity
@Table(name = "training")
public class TrainingRow extends PanacheEntityBase {
    /** Where a training stands. */
    @Schema(name = "TrainingState")
    public enum State {
        queued,
        running,
        done,
        failed
    }

    /**
     * One pass over the lessons.
     *
     * @param n 1 for the first of its language
     * @param loss on what it learns from
     * @param validation summed over the tasks, on lessons that only tell when to stop
     * @param tasks the same by task
     */
    @Schema(name = "TrainingEpoch")
    public record Epoch(int n, String language, double loss, double validation, Map<String, Double> tasks) {}

    /** A version and how good it is, by language. */
    @Schema(name = "JudgedModel")
    public record Judged(String version, Map<String, Metrics> metrics) {}

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Enumerated(EnumType.STRING)
    public State state;

    public double progress;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> tasks;

    public String note;
    public String byName;
    public Instant createdAt;
    public Instant touchedAt;
    public Instant startedAt;
    public Instant endedAt;
    public int attempts;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Epoch> epochs;

    @JdbcTypeCode(SqlTypes.JSON)
    public Judged candidate;

    @JdbcTypeCode(SqlTypes.JSON)
    public Judged champion;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<ScoreCard> scorecards;

    /** promoted or kept; null until it is known. */
    public String decision;

    public String reason;

    static Optional<TrainingRow> byId(long id) {
        return findByIdOptional(id);
    }

    static List<TrainingRow> newestFirst(int most) {
        return find("order by id desc").page(0, most).list();
    }

    static Optional<TrainingRow> thatWaits(List<String> tasks, String note) {
        return TrainingRow.<TrainingRow>list("state = ?1 order by id", State.queued).stream()
                .filter(row -> row.tasks.equals(tasks) && row.note.equals(note))
                .findFirst();
    }
}
