package io.heed.dispatch;

import io.heed.identity.AuditLog;
import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Supervisors turn the weights: first as a draft of their own, then in force for everybody. */
@ApplicationScoped
public class Steering {
    private final Clock clock;
    private final Bell bell;
    private final EntityManager entities;
    private final AuditLog log;

    Steering(Clock clock, Bell bell, EntityManager entities, AuditLog log) {
        this.log = log;
        this.clock = clock;
        this.bell = bell;
        this.entities = entities;
    }

    @Transactional
    public void draft(long personId, WeightSet set) {
        // a slider that is dragged sends many drafts, and two may arrive at once
        entities.createNativeQuery("""
                        insert into weights_draft (person_id, words, waiting, promise, customer, topic, again, at)
                        values (:person, :words, :waiting, :promise, :customer, :topic, :again, :now)
                        on conflict (person_id) do update set
                            words = excluded.words, waiting = excluded.waiting, promise = excluded.promise,
                            customer = excluded.customer, topic = excluded.topic, again = excluded.again,
                            at = excluded.at
                        """)
                .setParameter("person", personId)
                .setParameter("words", set.words())
                .setParameter("waiting", set.waiting())
                .setParameter("promise", set.promise())
                .setParameter("customer", set.customer())
                .setParameter("topic", set.topic())
                .setParameter("again", set.again())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    @Transactional
    public void discard(long personId) {
        WeightsDraft.deleteById(personId);
    }

    /**
     * Puts these weights into force.
     *
     * @param basedOn the weights the change was made against; empty refuses nothing
     * @return the new row, or empty when somebody else has put others into force meanwhile
     */
    @Transactional
    public Optional<Weights> putIntoForce(WeightSet set, String byName, String why, Optional<Long> basedOn) {
        // one change at a time, so that "based on" means something
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('heed.weights'))")
                .getSingleResult();
        Weights current = Weights.inForce();
        if (basedOn.isPresent() && !basedOn.get().equals(current.id)) return Optional.empty();
        Weights next = Weights.of(set, byName, why, clock.instant());
        next.persist();
        log.wrote("weights.changed", why == null ? "" : why, current.set(), set);
        bell.ring(Topic.BACKLOG, Topic.BOARD, Topic.DESK, Topic.WEIGHTS);
        return Optional.of(next);
    }
}
