package io.heed.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One change of how this installation works; rows are only ever added. */
@Entity
@Immutable
@Table(name = "audit_log")
public class AuditRow extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Instant at;
    public String byName;
    public String origin = "";
    public String action;
    public String about = "";

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> before;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> after;

    /**
     * What is asked for; empty for everything.
     *
     * @param action its beginning: "person" for all that was done to people
     * @param older only rows before this one
     */
    public record Asked(String by, String action, String about, long older) {}

    /** Newest first. */
    public static List<AuditRow> page(Asked asked, int most) {
        return find(
                        "id < :older and (:by = '' or lower(byName) = lower(:by))"
                                + " and (:action = '' or action = :action or action like :actions)"
                                + " and (:about = '' or lower(about) = lower(:about)) order by id desc",
                        Parameters.with("older", asked.older())
                                .and("by", asked.by())
                                .and("action", asked.action())
                                .and("actions", asked.action().replaceAll("[%_\\\\]", "") + ".%")
                                .and("about", asked.about()))
                .page(0, most)
                .list();
    }
}
