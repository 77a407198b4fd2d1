package io.heed.dispatch;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Weights that were put into force, by whom, when and why; the newest row is the one in force. */
@Entity
public class Weights extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public int words;
    public int waiting;
    public int promise;
    public int customer;
    public int topic;
    public int again;
    public Instant at;
    public String byName;
    public String why;

    @JdbcTypeCode(SqlTypes.JSON)
    public ClassWeights classes;

    /** When they end by themselves; null where somebody has to turn them back. */
    public Instant endsAt;

    /** Those that come back then. */
    public Long backTo;

    static Weights of(WeightSet set, String byName, String why, Instant at) {
        Weights row = new Weights();
        row.words = set.words();
        row.waiting = set.waiting();
        row.promise = set.promise();
        row.customer = set.customer();
        row.topic = set.topic();
        row.again = set.again();
        row.classes = set.classes();
        row.byName = byName;
        row.why = why;
        row.at = at;
        return row;
    }

    public static Weights inForce() {
        return Weights.<Weights>find("order by id desc").firstResult();
    }

    public static List<Weights> history(int limit) {
        return Weights.<Weights>find("order by id desc").page(0, limit).list();
    }

    public WeightSet set() {
        return new WeightSet(words, waiting, promise, customer, topic, again, classes);
    }
}
