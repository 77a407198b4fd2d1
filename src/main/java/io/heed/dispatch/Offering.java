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
        offer.attention = BigDecimal.valueOf(given.attention());
        offer.whole = given.ticket().terms().wholeBudget();
        offer.offeredAt = now;
        offer.planId = plan.id;
        offer.decision = decision;
        List<String> relaxed = Fit.relaxed(given.agent(), given.ticket());
        offer.relaxed = relaxed.isEmpty() ? null : relaxed;
        OfferTerms terms = given.ticket().terms().offers();
        String channel = given.ticket().channel();
        if (terms.acceptsAutomatically(channel)) offer.accept(now);
        else offer.expiresAt = now.plus(terms.standsFor(channel, config.offerFor()));
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
                        and not exists (select 1 from hold h where h.ticket_id = t.id and h.until > :now)
                        for update of t skip locked
                        """)
                .setParameter("ticket", ticketId)
                .setParameter("now", clock.instant())
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
                          and (select p.budget >= :attention + coalesce(sum(a.attention), 0)
                                      and not coalesce(bool_or(a.whole), false)
                                      and (not :whole or count(a.id) = 0)
                                      and count(a.id) filter (where t.channel = :channel) < coalesce(
                                          (select c.most from channel_cap c
                                           where c.person_id = p.id and c.channel = :channel), 1000000)
                               from assignment a join ticket t on t.id = a.ticket_id
                               where a.agent_id = p.id and a.state in ('pending', 'accepted', 'wrapping'))
                        """)
                .setParameter("agent", given.agent().id())
                .setParameter("attention", BigDecimal.valueOf(given.attention()))
                .setParameter("whole", given.ticket().terms().wholeBudget())
                .setParameter("channel", given.ticket().channel())
                .getResultStream()
                .findFirst();
        return room.isPresent();
    }
}
