package io.heed.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The answers that were given to calls with a key, for a day. */
@ApplicationScoped
class IdempotencyRows {
    private static final Duration KEPT = Duration.ofHours(24);

    /** No transaction lives longer than a minute: whoever began it has crashed, and it may be begun anew. */
    private static final Duration GIVEN_UP = Duration.ofSeconds(65);

    private final EntityManager entities;
    private final Clock clock;

    IdempotencyRows(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @param status null while the first call is still running */
    record Known(String fingerprint, Integer status, String mediaType, String body) {}

    /** Empty for the one who is first and has to carry it out. */
    @Transactional
    public Optional<Known> begin(String caller, String key, String fingerprint) {
        Instant now = clock.instant();
        entities.createNativeQuery("delete from idempotency where begun_at < :then")
                .setParameter("then", now.minus(KEPT))
                .executeUpdate();
        int first = entities.createNativeQuery("""
                        insert into idempotency (caller, key, fingerprint, begun_at)
                        values (:caller, :key, :fingerprint, :now)
                        on conflict (caller, key) do update set begun_at = excluded.begun_at
                            where idempotency.status is null and idempotency.fingerprint = excluded.fingerprint
                              and idempotency.begun_at < :givenUp
                        """)
                .setParameter("caller", caller)
                .setParameter("key", key)
                .setParameter("fingerprint", fingerprint)
                .setParameter("now", now)
                .setParameter("givenUp", now.minus(GIVEN_UP))
                .executeUpdate();
        return first == 1 ? Optional.empty() : known(caller, key);
    }

    private Optional<Known> known(String caller, String key) {
        List<?> rows = entities.createNativeQuery(
                        "select fingerprint, status, media_type, body from idempotency where caller = :caller and key = :key")
                .setParameter("caller", caller)
                .setParameter("key", key)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Known((String) row[0], (Integer) row[1], (String) row[2], (String) row[3]))
                .findFirst();
    }

    @Transactional
    public void done(String caller, String key, int status, String mediaType, String body) {
        entities.createNativeQuery("""
                        update idempotency set status = :status, media_type = :mediaType, body = :body
                        where caller = :caller and key = :key
                        """)
                .setParameter("status", status)
                .setParameter("mediaType", mediaType)
                .setParameter("body", body)
                .setParameter("caller", caller)
                .setParameter("key", key)
                .executeUpdate();
    }

    /** A fault of ours is no answer to keep: the same call may succeed the next time. */
    @Transactional
    public void forget(String caller, String key) {
        entities.createNativeQuery("delete from idempotency where caller = :caller and key = :key")
                .setParameter("caller", caller)
                .setParameter("key", key)
                .executeUpdate();
    }
}
