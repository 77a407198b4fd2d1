package io.heed.simulation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A simulation that runs in the background, and what came of it. */
@Entity
@Table(name = "simulation")
public class SimulationRow extends PanacheEntityBase {
    /** Where a simulation stands. */
    public enum State {
        queued,
        running,
        done,
        failed,
        canceled
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Enumerated(EnumType.STRING)
    public State state;

    public double progress;

    /** It tries weights on a day gone by. */
    public boolean replay;

    @Immutable
    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    public SimulationRequest request;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<PolicyResult> results;

    public String failure;
    public String byName;
    public Instant createdAt;
    public Instant touchedAt;
    public Instant endedAt;

    static List<SimulationRow> latest(int most) {
        return find("order by id desc").page(0, most).list();
    }

    static Optional<SimulationRow> byId(long id) {
        return findByIdOptional(id);
    }
}
