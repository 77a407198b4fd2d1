package io.heed.dispatch;

import io.heed.identity.Person;
import io.heed.identity.Presence;
import io.heed.identity.Presences;
import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
    private final Presences presences;
    private final EntityManager entities;
    private final AssignmentNews news;

    Timers(
            DispatchConfig config,
            Clock clock,
            Bell bell,
            Returns returns,
            Presences presences,
            EntityManager entities,
            AssignmentNews news) {
        this.config = config;
        this.clock = clock;
        this.bell = bell;
        this.returns = returns;
        this.presences = presences;
        this.entities = entities;
        this.news = news;
    }

    /** Ends what is due and says how much that was; each kind in a transaction of its own, so that locks are short. */
    public int run() {
        Instant now = clock.instant();
        int lapsed = QuarkusTransaction.requiringNew().call(() -> lapsed(now));
        if (lapsed > 0) sendSilentAway(now);
        int over = QuarkusTransaction.requiringNew().call(() -> wrappedUp(now));
        int ended = lapsed + over + returns.fromSilent(now) + returns.fromAbsent(now);
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
        return ended(
                "state = 'pending' and expiresAt <= ?1 order by id",
                Assignment.State.pending,
                Assignment.State.timedOut,
                "not answered in time",
                now);
    }

    private int wrappedUp(Instant now) {
        return ended(
                "state = 'wrapping' and wrappingUntil <= ?1 order by id",
                Assignment.State.wrapping,
                Assignment.State.completed,
                "the time to wrap up was over",
                now);
    }

    private int ended(String due, Assignment.State from, Assignment.State to, String why, Instant now) {
        List<Assignment> late = Assignment.list(due, now);
        List<Assignment> ended = new ArrayList<>();
        for (Assignment one : late) {
            Optional<Assignment> still = Assignment.locked(one.id).filter(locked -> locked.state == from);
            if (still.isEmpty()) continue;
            still.get().end(to, why, now);
            ended.add(still.get());
        }
        news.told(ended);
        return ended.size();
    }

    /** Whoever stays silent again and again counts as away. */
    private void sendSilentAway(Instant now) {
        List<?> silent = QuarkusTransaction.requiringNew().call(() -> silent(0).getResultList());
        for (Object person : silent) QuarkusTransaction.requiringNew().run(() -> sendAway((Long) person, now));
    }

    /** @param person the one who is asked about, 0 for everybody */
    private Query silent(long person) {
        return entities.createNativeQuery("""
                        select pr.person_id from presence pr
                        where pr.until is null and pr.state = 'taking' and :person in (0, pr.person_id)
                          and :enough = (select count(*) from (
                                select a.state from assignment a
                                where a.agent_id = pr.person_id and a.state <> 'pending' and a.offered_at >= pr.since
                                order by a.id desc limit :enough) latest
                            where latest.state = 'timedOut')
                        """, Long.class)
                .setParameter("person", person)
                .setParameter("enough", config.silentOffers());
    }

    private void sendAway(long personId, Instant now) {
        // takes turns with the person's own windows, who may say something else at this moment
        Person person = entities.find(Person.class, personId, LockModeType.PESSIMISTIC_WRITE);
        if (silent(personId).getResultList().isEmpty()) return;
        presences.set(person, Presence.State.away);
        LOG.infof("%s let %d offers in a row lapse and counts as away now", person.name, config.silentOffers());
    }
}
