package io.heed.ticket;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A topic that tickets are sorted into: which skills it takes and what its customers are promised. */
@Entity
public class Queue extends PanacheEntityBase {
    @Id
    public String name;

    public String title;
    public String description;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> skills;

    public int firstReplyMinutes;

    /** 0..1: how much worse an hour of silence is for this topic than for the others. */
    public float heat;

    public static Optional<Queue> named(String name) {
        return findByIdOptional(name);
    }

    public Duration promise() {
        return Duration.ofMinutes(firstReplyMinutes);
    }
}
