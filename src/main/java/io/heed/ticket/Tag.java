package io.heed.ticket;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A word that somebody put on a ticket to find it by. */
@Entity
@Table(name = "ticket_tag")
@IdClass(Tag.Key.class)
public class Tag extends PanacheEntityBase {
    public static final int LONGEST = 60;

    /** Which tag of which ticket. */
    public record Key(Long ticketId, String name) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    @Id
    public Long ticketId;

    @Id
    public String name;

    public String byName;
    public Instant at;

    public static List<Tag> ofTicket(long ticketId) {
        return list("ticketId = ?1 order by name", ticketId);
    }

    public static Optional<Tag> of(long ticketId, String name) {
        return findByIdOptional(new Key(ticketId, name));
    }

    /** As it is kept, however it was written; empty for what cannot be a tag. */
    public static Optional<String> named(String written) {
        if (written == null) return Optional.empty();
        String name =
                written.strip().replaceFirst("^#", "").replaceAll("\\s+", "-").toLowerCase(Locale.ROOT);
        boolean fits =
                !name.isEmpty() && name.length() <= LONGEST && name.chars().noneMatch(Character::isISOControl);
        return fits ? Optional.of(name) : Optional.empty();
    }
}
