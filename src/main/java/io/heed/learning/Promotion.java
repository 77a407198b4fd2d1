package io.heed.learning;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** That a version was put into force, by whom and why. Rows are only added; the newest counts. */
@Entity
@Immutable
public class Promotion extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String version;
    public String before;
    public Instant at;
    public String byName;
    public String why;

    static Optional<Promotion> latest() {
        return find("order by id desc").firstResultOptional();
    }

    static List<Promotion> newestFirst(int most) {
        return find("order by id desc").page(0, most).list();
    }
}
