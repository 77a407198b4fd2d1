package io.heed.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Makes guessing passwords slow, by name and by address. It is kept in the database, so that a restart forgets nothing
 * and two instances count together.
 */
@ApplicationScoped
class Throttle {
    private final SignInConfig config;
    private final EntityManager entities;
    private final Clock clock;

    Throttle(SignInConfig config, EntityManager entities, Clock clock) {
        this.config = config;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Counts a try as a wrong one until {@link #right} says otherwise, so that many at once are counted too.
     *
     * @return how long to wait before the password is even looked at; zero when it may be
     */
    @ActivateRequestContext
    @Transactional
    public Duration tries(String username, String address) {
        Instant now = clock.instant();
        Duration ofName = left(name(username), config.freeTriesOfAName(), now);
        Duration ofAddress = left(from(address), config.freeTriesOfAnAddress(), now);
        Duration wait = ofName.compareTo(ofAddress) > 0 ? ofName : ofAddress;
        if (!wait.isZero()) return wait;
        count(name(username), now);
        count(from(address), now);
        return Duration.ZERO;
    }

    /** It was the right password: the name starts anew, and the address has one wrong try less. */
    @ActivateRequestContext
    @Transactional
    public void right(String username, String address) {
        entities.createNativeQuery("delete from wrong_sign_in where subject = :name or last_at < :forgotten")
                .setParameter("name", name(username))
                .setParameter("forgotten", Timestamp.from(clock.instant().minus(Patience.FORGOTTEN)))
                .executeUpdate();
        rightFrom(address);
    }

    /** The same for somebody who comes without a name. */
    @ActivateRequestContext
    @Transactional
    public Duration triesFrom(String address) {
        Instant now = clock.instant();
        Duration wait = left(from(address), config.freeTriesOfAnAddress(), now);
        if (wait.isZero()) count(from(address), now);
        return wait;
    }

    @ActivateRequestContext
    @Transactional
    public void rightFrom(String address) {
        entities.createNativeQuery("update wrong_sign_in set times = greatest(0, times - 1) where subject = :address")
                .setParameter("address", from(address))
                .executeUpdate();
    }

    private Duration left(String subject, int free, Instant now) {
        List<?> rows = entities.createNativeQuery(
                        "select times, last_at from wrong_sign_in where subject = :subject for update", Object[].class)
                .setParameter("subject", subject)
                .getResultList();
        if (rows.isEmpty()) return Duration.ZERO;
        Object[] row = (Object[]) rows.get(0);
        Instant last = row[1] instanceof Instant instant ? instant : ((Timestamp) row[1]).toInstant();
        if (last.isBefore(now.minus(Patience.FORGOTTEN))) return Duration.ZERO;
        Duration left = Duration.between(now, last.plus(Patience.after(((Number) row[0]).intValue(), free)));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private void count(String subject, Instant now) {
        entities.createNativeQuery("""
                        insert into wrong_sign_in (subject, times, last_at) values (:subject, 1, :now)
                        on conflict (subject) do update set last_at = excluded.last_at,
                            times = case when wrong_sign_in.last_at < :forgotten then 1
                                         else wrong_sign_in.times + 1 end
                        """)
                .setParameter("subject", subject)
                .setParameter("now", Timestamp.from(now))
                .setParameter("forgotten", Timestamp.from(now.minus(Patience.FORGOTTEN)))
                .executeUpdate();
    }

    private static String name(String username) {
        return "name:" + (username.length() > 100 ? username.substring(0, 100) : username).replace("\0", "");
    }

    private static String from(String address) {
        return "from:" + address;
    }
}
