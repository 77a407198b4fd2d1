package io.heed.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;

/** Somebody's stay from signing in to signing out. */
@Entity
public class Visit extends PanacheEntityBase {
    public static final String PASSWORD = "password";
    public static final String COMPANY = "company";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public byte[] sha256;
    public Long personId;
    public Instant beganAt;
    public Instant endedAt;
    public String address = "";

    /** By which door: {@link #PASSWORD} or {@link #COMPANY}. */
    public String door = PASSWORD;

    static Optional<Visit> open(String secret, Instant begunAfter) {
        if (secret == null) return Optional.empty();
        return find("sha256 = ?1 and endedAt is null and beganAt > ?2", Secret.hash(secret), begunAfter)
                .firstResultOptional();
    }
}
