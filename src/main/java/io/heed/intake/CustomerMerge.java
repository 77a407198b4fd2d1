package io.heed.intake;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** That an identity on one channel is the same person as another. Undone, it is as if it had not been. */
@Entity
public class CustomerMerge extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long customerId;
    public Long intoId;
    public Instant at;
    public String byName;
    public String why;
    public Instant undoneAt;
    public String undoneBy;

    static Optional<CustomerMerge> inForce(long customerId) {
        return find("customerId = ?1 and undoneAt is null", customerId).firstResultOptional();
    }

    /** Both ways, undone ones too, newest first. */
    static List<CustomerMerge> of(long customerId) {
        return list("customerId = ?1 or intoId = ?1 order by id desc", customerId);
    }
}
