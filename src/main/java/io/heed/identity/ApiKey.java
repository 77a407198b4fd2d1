package io.heed.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

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

    /** What it may do, as routes name it; null for everything. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> permissions;

    public String createdBy = "";
    public Instant lastUsedAt;

    /** Null for a key without an end. */
    public Instant expiresAt;

    /** A fresh row for this key; the key itself is not kept. */
    public static ApiKey of(String name, String key, Instant now) {
        ApiKey row = new ApiKey();
        row.name = name;
        row.prefix = key.substring(0, Math.min(PREFIX, key.length() / 2));
        row.sha256 = Secret.hash(key);
        row.account = "default";
        row.createdAt = now;
        return row;
    }

    public static Optional<ApiKey> matching(String key, Instant now) {
        // looked up by hash, so no comparison of secrets takes place here
        return find(
                        "sha256 = ?1 and revokedAt is null and (expiresAt is null or expiresAt > ?2)",
                        Secret.hash(key),
                        now)
                .firstResultOptional();
    }

    public static List<ApiKey> newestFirst() {
        return list("order by id desc");
    }

    public boolean mayEverything() {
        return permissions == null;
    }
}
