package io.heed.learning;

import io.heed.understanding.Afterthought;
import io.heed.understanding.ModelInForce;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;

/** Keeps on every instance what is remembered of corrections. */
@ApplicationScoped
class Memories {
    /** Comparing with a thousand takes a fifth of a millisecond; older ones have been trained in long since. */
    private static final int MOST = 1000;

    private final ModelInForce model;
    private final LearningConfig config;
    private final EntityManager entities;
    private String known = "";

    Memories(ModelInForce model, LearningConfig config, EntityManager entities) {
        this.model = model;
        this.config = config;
        this.entities = entities;
    }

    /** Takes over what has changed since the last time. */
    synchronized void refresh() {
        if (!config.continual()) return;
        List<Remembered> inForce = QuarkusTransaction.requiringNew().call(this::changed);
        if (inForce == null) return;
        model.remember(inForce.isEmpty() ? Afterthought.NONE : new Recollection(inForce));
    }

    /** Null when all is as it was. */
    private List<Remembered> changed() {
        Object[] now = (Object[]) entities.createNativeQuery("""
                        select count(*), coalesce(max(m.lesson_id), 0) from memory m join lesson l on l.id = m.lesson_id
                        where m.in_force and l.withdrawn_at is null""").getSingleResult();
        String state = Arrays.toString(now);
        if (state.equals(known)) return null;
        List<Remembered> all = entities.createQuery(
                        "select new io.heed.learning.Remembered(m.lessonId, m.encoder, m.embedding, l.urgency, l.queue)"
                                + " from MemoryRow m join Lesson l on l.id = m.lessonId"
                                + " where m.inForce and l.withdrawnAt is null order by m.lessonId desc",
                        Remembered.class)
                .setMaxResults(MOST)
                .getResultList();
        known = state;
        return all;
    }
}
