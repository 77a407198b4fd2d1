package io.heed.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.identity.AuditLog;
import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Supervisors turn the weights: first as a draft of their own, then in force for everybody. */
@ApplicationScoped
public class Steering {
    private final Clock clock;
    private final Bell bell;
    private final EntityManager entities;
    private final AuditLog log;
    private final ObjectMapper json;

    Steering(Clock clock, Bell bell, EntityManager entities, AuditLog log, ObjectMapper json) {
        this.log = log;
        this.clock = clock;
        this.bell = bell;
        this.entities = entities;
        this.json = json;
    }

    @Transactional
    public void draft(long personId, WeightSet set) {
        // a slider that is dragged sends many drafts, and two may arrive at once
        entities.createNativeQuery("""
                        insert into weights_draft (person_id, words, waiting, promise, customer, topic, again, classes, at)
                        values (:person, :words, :waiting, :promise, :customer, :topic, :again,
                            cast(:classes as jsonb), :now)
                        on conflict (person_id) do update set
                            words = excluded.words, waiting = excluded.waiting, promise = excluded.promise,
                            customer = excluded.customer, topic = excluded.topic, again = excluded.again,
                            classes = excluded.classes, at = excluded.at
                        """)
                .setParameter("person", personId)
                .setParameter("words", set.words())
                .setParameter("waiting", set.waiting())
                .setParameter("promise", set.promise())
                .setParameter("customer", set.customer())
                .setParameter("topic", set.topic())
                .setParameter("again", set.again())
                .setParameter("classes", text(set.classes()))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private String text(ClassWeights classes) {
        try {
            return json.writeValueAsString(classes);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Weights of classes could not be written", impossible);
        }
    }

    @Transactional
    public void discard(long personId) {
        WeightsDraft.deleteById(personId);
    }

    /**
     * Puts these weights into force.
     *
     * @param basedOn the weights the change was made against; empty refuses nothing
     * @param until when those in force now come back by themselves; null for never
     * @return the new row, or empty when somebody else has put others into force meanwhile
     */
    @Transactional
    public Optional<Weights> putIntoForce(
            WeightSet set, String byName, String why, Optional<Long> basedOn, Instant until) {
        lock();
        Weights current = Weights.inForce();
        if (basedOn.isPresent() && !basedOn.get().equals(current.id)) return Optional.empty();
        Weights next = Weights.of(set, byName, why, clock.instant());
        next.endsAt = until;
        next.backTo = until == null ? null : current.id;
        return Optional.of(inForce(current, next));
    }

    /**
     * Takes the last change back, or goes back to earlier weights.
     *
     * @param version of the weights to go back to
     * @return empty when there are none of this version, or others are in force by now
     */
    @Transactional
    public Optional<Weights> goBackTo(long version, String byName, String why, Optional<Long> basedOn) {
        Optional<Weights> earlier = Weights.findByIdOptional(version);
        return earlier.flatMap(row -> putIntoForce(row.set(), byName, why, basedOn, null));
    }

    /** Brings back what weights that have ended had replaced, if they are still in force. */
    @Transactional
    void endWhatIsOver() {
        lock();
        Instant now = clock.instant();
        Weights ended = Weights.inForce();
        if (ended.endsAt == null || ended.endsAt.isAfter(now)) return;
        Weights earlier = Weights.findById(ended.backTo);
        // what they replaced may have ended meanwhile too
        while (earlier.endsAt != null && !earlier.endsAt.isAfter(now)) earlier = Weights.findById(earlier.backTo);
        Weights next = Weights.of(earlier.set(), "Heed", "The change by " + ended.byName + " has ended", now);
        next.endsAt = earlier.endsAt;
        next.backTo = earlier.backTo;
        inForce(ended, next);
    }

    /** One change at a time, so that "based on" means something. */
    private void lock() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('heed.weights'))")
                .getSingleResult();
    }

    private Weights inForce(Weights before, Weights next) {
        next.persist();
        log.wrote("weights.changed", next.why == null ? "" : next.why, before.set(), next.set());
        bell.ring(Topic.BACKLOG, Topic.BOARD, Topic.DESK, Topic.WEIGHTS);
        return next;
    }
}
