package io.heed.setup;

import io.heed.identity.ApiKey;
import io.heed.identity.AuditLog;
import io.heed.identity.Permission;
import io.heed.identity.Program;
import io.heed.identity.Role;
import io.heed.identity.Secret;
import io.heed.web.Problem;
import io.heed.web.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes keys for programs and revokes them. */
@ApplicationScoped
class KeyBook {
    private static final int LONGEST_NAME = 60;
    private static final int MOST_DAYS = 3650;

    private final AuditLog log;
    private final SecurityIdentity caller;
    private final Clock clock;

    KeyBook(AuditLog log, SecurityIdentity caller, Clock clock) {
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param key told this once; only its hash is kept */
    record Made(ApiKey row, String key) {
        @Override
        public String toString() {
            return "key " + row.name;
        }
    }

    @Transactional
    Made make(KeyBody body) {
        check(body);
        String key = "heed_" + Secret.random();
        ApiKey row = ApiKey.of(body.name().strip(), key, clock.instant());
        row.permissions = body.permissions() == null
                ? null
                : body.permissions().stream().distinct().sorted().toList();
        row.createdBy = caller.getPrincipal().getName();
        if (body.days() != null) row.expiresAt = row.createdAt.plus(Duration.ofDays(body.days()));
        row.persist();
        log.wrote("key.made", row.name, null, told(row));
        return new Made(row, key);
    }

    /** It stays in the list, because the audit log and tickets name it. */
    @Transactional
    void revoke(long id) {
        ApiKey row = ApiKey.<ApiKey>findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("There is no key " + id));
        if (row.revokedAt != null) return;
        row.revokedAt = clock.instant();
        log.wrote("key.revoked", row.name, told(row), null);
    }

    private void check(KeyBody body) {
        if (body == null || body.name() == null)
            throw ProblemException.invalid("name", "is missing: say which program it is for");
        String name = body.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl))
            throw ProblemException.invalid("name", "must be 1 to " + LONGEST_NAME + " printable characters");
        if (ApiKey.count("name = ?1 and revokedAt is null", name) > 0)
            throw ProblemException.conflict("There is a key " + name + ": choose another name, or revoke that one");
        if (body.days() != null && (body.days() < 1 || body.days() > MOST_DAYS))
            throw ProblemException.invalid("days", "must be between 1 and " + MOST_DAYS);
        if (body.permissions() != null) {
            if (body.permissions().isEmpty())
                throw ProblemException.invalid("permissions", "must be at least one of " + known());
            for (String one : body.permissions())
                if (one == null || Permission.named(one).isEmpty())
                    throw ProblemException.invalid("permissions", "must be among " + known());
        }
        if (!mayGive(body.permissions()))
            throw new ProblemException(Problem.forbidden("A key makes no key that may do more than itself"));
    }

    /** A program's key does not grow; an admin gives what there is. */
    private boolean mayGive(List<String> permissions) {
        if (!Program.is(caller) || caller.hasRole(Role.API)) return true;
        return permissions != null && permissions.stream().allMatch(caller::hasRole);
    }

    private static String known() {
        return String.join(
                ", ", Permission.labels(Permission.all()).stream().sorted().toList());
    }

    private static Map<String, Object> told(ApiKey row) {
        Map<String, Object> told = new TreeMap<>();
        told.put("beginning", row.prefix);
        told.put("permissions", row.permissions == null ? "everything" : row.permissions);
        if (row.expiresAt != null) told.put("until", row.expiresAt.toString());
        return told;
    }
}
