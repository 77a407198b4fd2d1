package io.heed.setup;

import io.heed.identity.Secret;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;

/** A way in for somebody who has no password yet, or has forgotten it: works once. */
@Entity
public class Invitation extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long personId;
    public byte[] sha256;
    public Instant madeAt;
    public String madeBy;
    public Instant expiresAt;

    /** Or withdrawn, because another one took its place. */
    public Instant usedAt;

    static Optional<Invitation> open(String secret, Instant now) {
        return find("sha256 = ?1 and usedAt is null and expiresAt > ?2", Secret.hash(secret), now)
                .firstResultOptional();
    }

    static boolean pending(long person, Instant now) {
        return count("personId = ?1 and usedAt is null and expiresAt > ?2", person, now) > 0;
    }

    static void withdraw(long person, Instant now) {
        update("usedAt = ?1 where personId = ?2 and usedAt is null", now, person);
    }
}
