package io.heed.learning;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A model version that can be put into force. */
@Entity
@Table(name = "model_version")
public class VersionRow extends PanacheEntityBase {
    @Id
    public String version;

    public Instant at;
    public String byName;

    /** What it was trained upon; null for the one that Heed came with. */
    public String basedOn;

    /** By language, on what no training ever saw. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Metrics> metrics;

    public String note;

    static Optional<VersionRow> named(String version) {
        return findByIdOptional(version);
    }

    static List<VersionRow> newestFirst() {
        return list("order by at desc, version desc");
    }
}
