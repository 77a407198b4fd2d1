package io.heed.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;

/** Whether somebody takes tickets; it lasts until the next presence begins. */
@Entity
public class Presence extends PanacheEntityBase {
    public enum State {
        taking,
        busy,
        away
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long personId;

    @Enumerated(EnumType.STRING)
    public State state;

    public Instant since;
    public Instant until;

    /** When they mean to be back; null if they have not said. */
    public Instant backAt;

    /** Why they are away, in their own words; empty if they have not said. */
    public String reason = "";

    public static Optional<Presence> of(long personId) {
        return find("personId = ?1 and until is null", personId).firstResultOptional();
    }
}
