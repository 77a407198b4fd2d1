package io.heed.dispatch;

import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Writes what a round decided: one plan row and its offers, in one transaction and only while the lease stands. */
@ApplicationScoped
class Offering {
    private static final Logger LOG = Logger.getLogger(Offering.class);

    private final Lease lease;
    private final DispatchConfig config;
    private final Clock clock;
    private final Bell bell;
    private final EntityManager entities;

    Offering(Lease lease, DispatchConfig config, Clock clock, Bell bell, EntityManager entities) {
        this.lease = lease;
        this.config = config;
        this.clock = clock;
        this.bell = bell;
        this.entities = entities;
    }

    /** What a round gave, and why. */
    record Decided(Matching.Given given, Decision decision) {}

    @Transactional
    public void write(List<Decided> decided, PlanRow plan) {
        if (!lease.stillHeld()) {
            LOG.info("Another instance dispatches now; this round is dropped");
            return;
        }
        plan.persist();
        for (Decided one : decided) offer(one.given(), one.decision(), plan);
        bell.ring(Topic.BOARD);
        if (!decided.isEmpty()) bell.ring(Topic.DESK);
    }

    private void offer(Matching.Given given, Decision decision, PlanRow plan) {
        Instant now = clock.instant();
        if (!stillWaiting(given.ticket().id()) || !stillHasRoom(given)) return;
        Assignment offer = new Assignment();
        offer.ticketId = given.ticket().id();
        offer.agentId = given.agent().id();
        offer.state = Assignment.State.pending;
        offer.attention = BigDecimal.valueOf(given.ticket().attention());
        offer.offeredAt = now;
        offer.expiresAt = now.plus(config.offerFor());
        offer.planId = plan.id;
        offer.decision = decision;
        if (given.propensity() != null) offer.propensity = BigDecimal.valueOf(given.propensity());
        offer.persist();
        entities.flush();
    }

    /** Locks the ticket: a closure or a hand assignment that got there first wins. */
    private boolean stillWaiting(long ticketId) {
        return !entities.createNativeQuery("""
                        select 1 from ticket t where t.id = :ticket and t.closure_id is null
                        and not exists (select 1 from assignment a where a.ticket_id = t.id
                            and a.state in ('pending', 'accepted', 'wrapping'))
                        for update of t skip locked
                        """)
                .setParameter("ticket", ticketId)
                .getResultList()
                .isEmpty();
    }

    /** Locks the agent: whatever they took by hand meanwhile counts, and so does going away. */
    private boolean stillHasRoom(Matching.Given given) {
        entities.createNativeQuery("select 1 from person where id = :agent for update")
                .setParameter("agent", given.agent().id())
                .getSingleResult();
        Optional<?> room = entities.createNativeQuery("""
                        select 1 from person p
                        where p.id = :agent
                          and exists (select 1 from presence pr where pr.person_id = p.id and pr.until is null
                                      and pr.state = 'taking')
                          and p.budget >= :attention + coalesce((select sum(a.attention) from assignment a
                              where a.agent_id = p.id and a.state in ('pending', 'accepted', 'wrapping')), 0)
                        """)
                .setParameter("agent", given.agent().id())
                .setParameter("attention", BigDecimal.valueOf(given.ticket().attention()))
                .getResultStream()
                .findFirst();
        return room.isPresent();
    }

    /** Ends offers nobody answered in time; whoever stays silent again and again counts as away. */
    @Transactional
    public int expire() {
        Instant now = clock.instant();
        List<Assignment> late = Assignment.list("state = 'pending' and expiresAt <= ?1", now);
        for (Assignment offer : late) {
            Optional<Assignment> locked = Assignment.locked(offer.id);
            if (locked.isEmpty() || locked.get().state != Assignment.State.pending) continue;
            locked.get().end(Assignment.State.timedOut, "not answered in time", now);
        }
        if (!late.isEmpty()) {
            entities.flush();
            sendSilentAway(now);
            bell.ring(Topic.DESK, Topic.BOARD);
        }
        return late.size();
    }

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
