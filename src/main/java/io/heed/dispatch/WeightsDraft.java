package io.heed.dispatch;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What one supervisor is trying out; it changes nothing until it is put into force. */
@Entity
public class WeightsDraft extends PanacheEntityBase {
    @Id
    public Long personId;

    public int words;
    public int waiting;
    public int promise;
    public int customer;
    public int topic;
    public int again;
    public Instant at;

    @JdbcTypeCode(SqlTypes.JSON)
    public ClassWeights classes;

    public static Optional<WeightsDraft> of(long personId) {
        return findByIdOptional(personId);
    }

    public WeightSet set() {
        return new WeightSet(words, waiting, promise, customer, topic, again, classes);
    }
}
