package io.heed.promise;

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

/** A calendar as it was written, and by whom. */
@Entity
@Table(name = "business_calendar")
public class CalendarRow extends PanacheEntityBase {
    @Id
    public String name;

    public String zone;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, List<String>> week;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> holidays;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, List<String>> days;

    public Instant changedAt;
    public String changedBy;

    public static Optional<CalendarRow> named(String name) {
        return findByIdOptional(name);
    }

    public static List<CalendarRow> all() {
        return list("order by name");
    }

    public CalendarBody body() {
        return new CalendarBody(zone, week, holidays, days);
    }
}
