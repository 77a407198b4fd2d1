package io.heed.history;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A file from another system, and how far it has come in. */
@Entity
public class HistoryImport extends PanacheEntityBase {
    public enum State {
        ready,
        running,
        done,
        canceled,
        undoing,
        undone
    }

    public enum Format {
        csv,
        json,
        /** An export of another Heed. */
        heed
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Enumerated(EnumType.STRING)
    public State state;

    @Enumerated(EnumType.STRING)
    public Format format;

    /** Numbers over there are unique within. */
    public String source;

    public String fileName;
    public long bytes;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> columns;

    @JdbcTypeCode(SqlTypes.JSON)
    public Options options;

    @JdbcTypeCode(SqlTypes.JSON)
    public Summary summary;

    public int records;
    public int taken;
    public int atRank;
    public int atPlace;
    public Long undoFrom;
    public String byName;
    public Instant createdAt;
    public Instant startedAt;
    public Instant endedAt;

    public static Optional<HistoryImport> byId(long id) {
        return findByIdOptional(id);
    }

    public static List<HistoryImport> newest(int most) {
        return find("order by id desc").page(0, most).list();
    }

    double progress() {
        return records == 0 ? 1 : Math.min(1, (double) taken / records);
    }
}
