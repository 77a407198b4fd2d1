package io.heed.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;

/** A key for programs: kept as a hash, shown once, scoped to one channel account. */
@Entity
public class ApiKey extends PanacheEntityBase {
    private static final int PREFIX = 8;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String name;
    public String prefix;
    public byte[] sha256;
    public String account;
    public Instant createdAt;
    public Instant revokedAt;

    /** A fresh row for this key; the key itself is not kept. */
    public static ApiKey of(String name, String key, Instant now) {
        ApiKey row = new ApiKey();
        row.name = name;
        row.prefix = key.substring(0, Math.min(PREFIX, key.length() / 2));
        row.sha256 = hash(key);
        row.account = "default";
        row.createdAt = now;
        return row;
    }

    public static Optional<ApiKey> matching(String key) {
        // looked up by hash, so no comparison of secrets takes place here
        return find("sha256 = ?1 and revokedAt is null", hash(key)).firstResultOptional();
    }

    /** Keys are long and random, so a fast hash is enough; passwords use bcrypt instead. */
    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
