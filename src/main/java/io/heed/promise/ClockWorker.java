package io.heed.promise;

import io.heed.ticket.Bell;
import io.heed.ticket.Stages;
import io.heed.ticket.Topic;
import io.heed.ticket.Worker;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Keeps the moment each promise is due in promise_clock: counts a ticket anew whenever something in it, its hold, what is
 * promised or a calendar has changed. One instance at a time, so that an older count never follows a newer one.
 */
@ApplicationScoped
class ClockWorker {
    /** A change of a calendar moves a whole backlog; others are let in between. */
    private static final int BATCH = 500;

    /** What nobody has marked, because its first promise was made in the same moment, is looked for now and then. */
    private static final Duration LOOK_AROUND = Duration.ofMinutes(1);

    private final Clocks clocks;
    private final Promises promises;
    private final ClockRows rows;
    private final EntityManager entities;
    private final Bell bell;
    private final Clock clock;
    private Instant lookedAround = Instant.MIN;

    /** While nobody has promised more than a queue's minutes, what happens in tickets wakes nobody. */
    private volatile boolean promised = true;

    ClockWorker(Clocks clocks, Promises promises, ClockRows rows, EntityManager entities, Bell bell, Clock clock) {
        this.clocks = clocks;
        this.promises = promises;
        this.rows = rows;
        this.entities = entities;
        this.bell = bell;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, Stages stages) {
        Worker worker = stages.open("promises", Topic.PROMISES, 1, this::step);
        Runnable wakeIfPromised = () -> {
            if (promised) worker.wake();
        };
        bell.on(Topic.MESSAGES, wakeIfPromised);
        bell.on(Topic.BACKLOG, wakeIfPromised);
    }

    private boolean step() {
        Instant now = clock.instant();
        boolean around = !now.isBefore(lookedAround.plus(LOOK_AROUND));
        if (around) lookedAround = now;
        return QuarkusTransaction.requiringNew().call(() -> look(now, around));
    }

    private boolean look(Instant now, boolean around) {
        promised = query("select 1 where exists (select 1 from promise) or exists (select 1 from promise_stale)");
        if (!promised) return false;
        if (!query("select 1 where pg_try_advisory_xact_lock(hashtext('heed promises'))")) return false;
        holdsThatEnded(now);
        if (around) unmarked();
        List<Long> stale = stale();
        if (stale.isEmpty()) return false;
        Map<Long, List<Reckoned>> reckoned = clocks.of(stale, promises.terms(), true);
        if (rows.keep(stale, reckoned) > 0) bell.ring(Topic.BACKLOG, Topic.DESK, Topic.BOARD);
        return true;
    }

    private boolean query(String sql) {
        return !entities.createNativeQuery(sql).getResultList().isEmpty();
    }

    private void holdsThatEnded(Instant now) {
        entities.createNativeQuery("""
                        with ended as (update promise_pause set over = true where not over and until <= :now
                                       returning ticket_id)
                        insert into promise_stale (ticket_id) select ticket_id from ended
                        """).setParameter("now", now).executeUpdate();
    }

    private void unmarked() {
        entities.createNativeQuery("""
                        insert into promise_stale (ticket_id)
                        select t.id from ticket t join customer u on u.id = t.customer_id where t.closure_id is null
                            and exists (select 1 from promise p where p.queue = t.queue and p.tier in ('', u.tier)
                                and coalesce(p.first_reply_minutes, p.resolution_minutes) is not null)
                            and not exists (select 1 from promise_clock c where c.ticket_id = t.id)
                        """).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Long> stale() {
        return entities.createNativeQuery("""
                        with taken as (delete from promise_stale where id in
                            (select id from promise_stale order by id limit :most) returning ticket_id)
                        select distinct ticket_id from taken
                        """, Long.class)
                .setParameter("most", BATCH)
                .getResultList();
    }
}
