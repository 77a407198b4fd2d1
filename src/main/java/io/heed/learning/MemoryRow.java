package io.heed.learning;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A correction that was looked at on its own: whether it counts before the next training, and why. */
@Entity
@Table(name = "memory")
public class MemoryRow extends PanacheEntityBase {
    @Id
    public Long lessonId;

    public String encoder;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public float[] embedding;

    public Instant at;
    public boolean inForce;
    public String reason;
}
