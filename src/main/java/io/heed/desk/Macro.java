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

/** A text that is written again and again, with what is done along with it. */
@Entity
public class Macro extends PanacheEntityBase {
    public static final int LONGEST_NAME = 80;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String name;

    /** With placeholders such as {{customer.firstName}}. */
    public String text;

    /** Kept as an internal note instead of being sent. */
    public boolean note;

    @JdbcTypeCode(SqlTypes.JSON)
    public MacroActions actions;

    /** Null: everybody's. */
    public Long ownerId;

    public String madeBy;
    public Instant changedAt;

    static List<Macro> visibleTo(long personId) {
        return list("ownerId is null or ownerId = ?1 order by lower(name), id", personId);
    }

    static List<Macro> everybodys() {
        return list("ownerId is null order by lower(name), id");
    }

    static Optional<Macro> visibleTo(long personId, long id) {
        return find("id = ?1 and (ownerId is null or ownerId = ?2)", id, personId)
                .firstResultOptional();
    }

    boolean named(String other) {
        return name.equalsIgnoreCase(other);
    }
}
