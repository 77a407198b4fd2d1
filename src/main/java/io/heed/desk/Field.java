package io.heed.desk;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something this workspace wants to know of its tickets. */
@Entity
public class Field extends PanacheEntityBase {
    static final int LONGEST_VALUE = 500;

    public enum Kind {
        text,
        number,
        choice,
        date
    }

    /** As it is searched for, {@code name:value}, and never changed. */
    @Id
    public String name;

    public String title;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> choices;

    public int place;

    /** Not asked any more; what was answered stays. */
    public Instant retiredAt;

    static List<Field> asked() {
        return list("retiredAt is null order by place, title");
    }

    static List<String> names() {
        return Field.<Field>listAll().stream().map(field -> field.name).toList();
    }

    static Optional<Field> named(String name) {
        return find("name = ?1 and retiredAt is null", name).firstResultOptional();
    }

    /** The value as it is kept, or what it must be. */
    record Checked(String value, String fault) {}

    Checked checked(String written) {
        String value = written.strip();
        if (value.length() > LONGEST_VALUE || value.indexOf('\0') >= 0)
            return new Checked(null, "must be at most " + LONGEST_VALUE + " characters");
        return switch (kind) {
            case text -> new Checked(value, null);
            case choice ->
                choices.contains(value)
                        ? new Checked(value, null)
                        : new Checked(null, "must be one of " + String.join(", ", choices));
            case date ->
                Asked.day(value).isPresent()
                        ? new Checked(value, null)
                        : new Checked(null, "must be a day such as 2026-03-31");
            case number ->
                value.matches("-?\\d{1,15}([.,]\\d{1,6})?")
                        ? new Checked(new BigDecimal(value.replace(',', '.')).toPlainString(), null)
                        : new Checked(null, "must be a number such as 12 or 12.5");
        };
    }
}
