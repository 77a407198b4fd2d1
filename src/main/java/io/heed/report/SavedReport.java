package io.heed.report;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A report that is kept under a name. */
@Entity
public class SavedReport extends PanacheEntityBase {
    static final int LONGEST_NAME = 80;
    static final int LONGEST_QUERY = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String name;

    /** Its address after the question mark. */
    public String query;

    public Instant madeAt;
    public String madeBy;

    static List<SavedReport> all() {
        return list("order by lower(name)");
    }

    static Optional<SavedReport> named(String name) {
        return find("lower(name) = lower(?1)", name).firstResultOptional();
    }
}
