package io.heed.dispatch;

import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Whatever ends by itself: offers nobody answers, wrapping up, the patience with silent and absent agents. */
@ApplicationScoped
class Timers {
    private static final Logger LOG = Logger.getLogger(Timers.class);

    private static final String NEXT = """
            select min(due) from (
                select expires_at as due from assignment where state = 'pending'
                union all select wrapping_until from assignment where state = 'wrapping'
                union all select until from hold where until > :now
                union all select due from (%s) silent
                union all select due from (%s) absent) every
            """.formatted(Returns.SILENT, Returns.ABSENT);

    private final DispatchConfig config;
    private final Clock clock;
    private final Bell bell;
    private final Returns returns;
    private final EntityManager entities;

    Timers(DispatchConfig config, Clock clock, Bell bell, Returns returns, EntityManager entities) {
        this.config = config;
        this.clock = clock;
        this.bell = bell;
        this.returns = returns;
        this.entities = entities;
    }

    /** Ends what is due and says how much that was. */
    @Transactional
    public int run() {
        Instant now = clock.instant();
        int ended = lapsed(now) + wrappedUp(now) + returns.fromSilent(now) + returns.fromAbsent(now);
        if (ended > 0) bell.ring(Topic.BACKLOG, Topic.DESK, Topic.BOARD);
        return ended;
    }

    /** When the next of them is due, by what is known now; empty when nothing is under way. */
    @Transactional
    public Optional<Instant> next() {
        Object due = entities.createNativeQuery(NEXT, Instant.class)
                .setParameter("now", clock.instant())
                .getSingleResult();
        return Optional.ofNullable((Instant) due);
    }

    private int lapsed(Instant now) {
        int ended = ended(
                "state = 'pending' and expiresAt <= ?1",
                Assignment.State.pending,
                Assignment.State.timedOut,
                "not answered in time",
                now);
        if (ended > 0) {
            entities.flush();
            sendSilentAway(now);
        }
        return ended;
    }

    private static int wrappedUp(Instant now) {
        return ended(
                "state = 'wrapping' and wrappingUntil <= ?1",
                Assignment.State.wrapping,
                Assignment.State.completed,
                "the time to wrap up was over",
                now);
    }

    private static int ended(String due, Assignment.State from, Assignment.State to, String why, Instant now) {
        List<Assignment> late = Assignment.list(due, now);
        int ended = 0;
        for (Assignment one : late) {
            Optional<Assignment> still = Assignment.locked(one.id).filter(locked -> locked.state == from);
            if (still.isEmpty()) continue;
            still.get().end(to, why, now);
            ended++;
        }
        return ended;
    }

    /** Whoever stays silent again and again counts as away. */
    private void sendSilentAway(Instant now) {
        List<?> silent = entities.createNativeQuery("""
                        update presence pr set until = :now
                        where pr.until is null and pr.state = 'taking' and :enough = (
                            select count(*) from (
                                select a.state from assignment a
                                where a.agent_id = pr.person_id and a.state <> 'pending' and a.offered_at >= pr.since
                                order by a.id desc limit :enough) latest
                            where latest.state = 'timedOut')
                        returning pr.person_id
                        """)
                .setParameter("now", now)
                .setParameter("enough", config.silentOffers())
                .getResultList();
        for (Object person : silent) {
            entities.createNativeQuery("insert into presence (person_id, state, since) values (:person, 'away', :now)")
                    .setParameter("person", person)
                    .setParameter("now", now)
                    .executeUpdate();
            LOG.infof("Person %s let %d offers in a row lapse and counts as away now", person, config.silentOffers());
        }
    }
}
