package io.heed.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/** Somebody's account at an identity provider. The subject is the provider's name for it, which it never gives anew. */
@Entity
@IdClass(PersonLink.Key.class)
public class PersonLink extends PanacheEntityBase {
    @Id
    public String issuer;

    @Id
    public String subject;

    public Long personId;
    public Instant linkedAt;

    public record Key(String issuer, String subject) implements Serializable {}

    public static Optional<PersonLink> of(String issuer, String subject) {
        return findByIdOptional(new Key(issuer, subject));
    }

    public static boolean isLinked(long personId, String issuer) {
        return count("personId = ?1 and issuer = ?2", personId, issuer) > 0;
    }

    /** For when their address changes: the next account that comes with the new one is theirs. */
    public static boolean forget(long personId) {
        return delete("personId", personId) > 0;
    }
}
