package io.heed.intake.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far each mailbox has been fetched, and who has it in hand. */
@ApplicationScoped
class MailboxRows {
    private static final Duration HELD = Duration.ofMinutes(5);

    private final EntityManager entities;
    private final Clock clock;

    MailboxRows(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Empty when another instance is at it. */
    @Transactional
    public Optional<Mailbox.Position> hold(String account) {
        Instant now = clock.instant();
        List<?> rows = entities.createNativeQuery("""
                        insert into mailbox (account, held_until) values (:account, :until)
                        on conflict (account) do update set held_until = excluded.held_until
                            where mailbox.held_until is null or mailbox.held_until < :now
                        returning uid_validity, last_uid
                        """)
                .setParameter("account", account)
                .setParameter("until", now.plus(HELD))
                .setParameter("now", now)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Mailbox.Position(((Number) row[0]).longValue(), ((Number) row[1]).longValue()))
                .findFirst();
    }

    /** @param failure null when all went well */
    @Transactional
    public void letGo(String account, Mailbox.Position reached, String failure) {
        entities.createNativeQuery("""
                        update mailbox set uid_validity = :validity, last_uid = :uid, checked_at = :now,
                            held_until = null, failure = cast(:failure as text)
                        where account = :account
                        """)
                .setParameter("validity", reached.validity())
                .setParameter("uid", reached.lastUid())
                .setParameter("now", clock.instant())
                .setParameter("failure", failure)
                .setParameter("account", account)
                .executeUpdate();
    }
}
