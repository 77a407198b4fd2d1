package io.heed.desk;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A search that is kept under a name. */
@Entity
public class SavedView extends PanacheEntityBase {
    static final int LONGEST_NAME = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String name;
    public String query;

    /** Null: everybody's. */
    public Long ownerId;

    public String madeBy;
    public Instant madeAt;

    static List<SavedView> visibleTo(long personId) {
        return list("ownerId is null or ownerId = ?1 order by ownerId nulls first, lower(name), id", personId);
    }

    static List<SavedView> everybodys() {
        return list("ownerId is null order by lower(name), id");
    }

    static Optional<SavedView> visibleTo(long personId, long id) {
        return find("id = ?1 and (ownerId is null or ownerId = ?2)", id, personId)
                .firstResultOptional();
    }
}
