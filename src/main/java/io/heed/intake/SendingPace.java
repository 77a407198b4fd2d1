package io.heed.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Gives leave to send, an account and a peer at a time, for all instances together: one row each, with the moment from
 * which the next may go (a token bucket as one number). Rows rather than an order of claiming, because the number of
 * senders must not decide the rate, and because a provider's "too many" has to stop all of them at once.
 */
@ApplicationScoped
class SendingPace {
    private static final String TAKE = """
            insert into channel_pace as p (channel, account, peer, free_at)
            values (:channel, :account, :peer, :fresh)
            on conflict (channel, account, peer) do update set
                free_at = greatest(p.free_at + cast(:slack as interval), :now) + cast(:move as interval), because = null
                where p.free_at <= :now
            """;

    private static final String NEXT = """
            select min(greatest(o.next_at, p.free_at)) from outbound o
            join channel_pace p on p.channel = o.channel and p.account = o.account and p.free_at > :now
                and p.peer in ('', coalesce(o.peer, ''))
            where o.state = 'waiting' and o.next_at <= :soon
            """;

    private final EntityManager entities;

    SendingPace(EntityManager entities) {
        this.entities = entities;
    }

    /** In the claim's transaction. False when somebody else has just taken the leave; then nothing may be sent. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean leave(Outbound reply, Pace pace, Instant now) {
        return taken(reply, "", pace.step(), pace.burst(), now)
                && (reply.peer == null || taken(reply, reply.peer, pace.peerStep(), pace.peerBurst(), now));
    }

    /** The row keeps when the next may go, so many messages early as may go at once. */
    private boolean taken(Outbound reply, String peer, Duration step, int burst, Instant now) {
        if (step.isZero()) return true;
        Duration slack = step.multipliedBy(burst - 1L);
        Duration move = step.minus(slack);
        return entities.createNativeQuery(TAKE)
                        .setParameter("channel", reply.channel)
                        .setParameter("account", reply.account)
                        .setParameter("peer", peer)
                        .setParameter("fresh", now.plus(move))
                        .setParameter("now", now)
                        .setParameter("slack", micros(slack))
                        .setParameter("move", micros(move))
                        .executeUpdate()
                > 0;
    }

    private static String micros(Duration length) {
        return length.toNanos() / 1000 + " microseconds";
    }

    /** The provider wants the whole account to be quiet until then. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void quiet(String channel, String account, Instant until, String because) {
        entities.createNativeQuery("""
                        insert into channel_pace as p (channel, account, peer, free_at, because)
                        values (:channel, :account, '', :until, :because)
                        on conflict (channel, account, peer) do update set
                            free_at = greatest(p.free_at, excluded.free_at), because = excluded.because
                        """)
                .setParameter("channel", channel)
                .setParameter("account", account)
                .setParameter("until", until)
                .setParameter("because", because)
                .executeUpdate();
    }

    /** Whether the provider has asked this account to be quiet. */
    @Transactional
    public boolean isQuiet(Account account, Instant now) {
        return !entities.createNativeQuery("""
                        select 1 from channel_pace
                        where channel = :channel and account = :account and peer = '' and because is not null
                          and free_at > :now
                        """)
                .setParameter("channel", account.channel())
                .setParameter("account", account.name())
                .setParameter("now", now)
                .getResultList()
                .isEmpty();
    }

    /** When the first reply that only waits for its leave may go; empty when none does. */
    @Transactional
    public Optional<Instant> next(Instant now, Duration within) {
        List<?> at = entities.createNativeQuery(NEXT, Instant.class)
                .setParameter("now", now)
                .setParameter("soon", now.plus(within))
                .getResultList();
        return at.stream().filter(Objects::nonNull).map(Instant.class::cast).findFirst();
    }

    /** What is long free again says nothing. */
    @Transactional
    public void forget(Instant before) {
        entities.createNativeQuery("delete from channel_pace where free_at < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
