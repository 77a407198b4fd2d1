package io.heed.radar;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One thing that went wrong and made many write; open until somebody says that it is over. */
@Entity
public class Incident extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String name;
    public Instant openedAt;
    public String openedBy;
    public Instant closedAt;
    public String closedBy;

    static Optional<Incident> byId(long id) {
        return findByIdOptional(id);
    }

    /** Locked, so that closing it and answering it take turns. */
    static Optional<Incident> locked(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Open ones first, the newest first among them. */
    static List<Incident> latest(int most) {
        return find("order by case when closedAt is null then 0 else 1 end, id desc")
                .page(0, most)
                .list();
    }

    boolean isOpen() {
        return closedAt == null;
    }
}
