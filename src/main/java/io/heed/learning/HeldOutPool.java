package io.heed.learning;

import io.heed.understanding.ModelInForce;
import io.heed.understanding.ReadingModel;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Held-out texts with their embeddings, ready before anybody clicks: a correction is judged on those that read alike.
 * Filled a little at a time, so that a correction never waits for it.
 */
@ApplicationScoped
class HeldOutPool {
    private static final int NEWEST = 1000;
    private static final int AT_ONCE = 16;

    private final ModelInForce model;
    private final EntityManager entities;
    private final Map<String, Item> items = new HashMap<>();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private boolean asked;

    HeldOutPool(ModelInForce model, EntityManager entities) {
        this.model = model;
        this.entities = entities;
    }

    /** @param key the text's checksum in hexadecimal digits */
    record Item(String key, String text, Float urgency, String queue, String encoder, float[] embedding) {}

    private record Waiting(String key, String text, Float urgency, String queue) {}

    synchronized List<Item> of(String encoder) {
        return items.values().stream()
                .filter(item -> item.encoder.equals(encoder))
                .toList();
    }

    /** There may be new lessons. */
    synchronized void stale() {
        asked = false;
    }

    /** Some more texts; says whether others wait. */
    boolean fill() {
        List<Waiting> some = next();
        ReadingModel reader = model.reader();
        for (Waiting one : some) {
            String language = reader.readerOf(one.text);
            float[] embedding = model.encoder(language).encode(one.text).embedding();
            Item item = new Item(
                    one.key,
                    one.text,
                    one.urgency,
                    one.queue,
                    model.encoder(language).name(),
                    embedding);
            synchronized (this) {
                items.put(one.key, item);
            }
        }
        return !some.isEmpty();
    }

    private synchronized List<Waiting> next() {
        if (!asked) {
            asked = true;
            for (Waiting one : known()) {
                Item item = items.get(one.key);
                if (item == null) waiting.add(one);
                else
                    items.put(
                            one.key,
                            new Item(one.key, item.text, one.urgency, one.queue, item.encoder, item.embedding));
            }
        }
        List<Waiting> some = new ArrayList<>();
        while (!waiting.isEmpty() && some.size() < AT_ONCE) some.add(waiting.poll());
        return some;
    }

    private List<Waiting> known() {
        List<Waiting> all = new ArrayList<>();
        for (String language : List.of("en", "zh"))
            for (StarterTicket ticket : Replay.of(language).heldOut())
                all.add(new Waiting(
                        TextKey.of(ticket.text()).hex(),
                        ticket.text(),
                        (float) ticket.urgencyTarget(),
                        ticket.queue()));
        List<Lesson> lessons = QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "from Lesson where heldOut and withdrawnAt is null order by recordedAt desc",
                                Lesson.class)
                        .setMaxResults(NEWEST)
                        .getResultList());
        for (Lesson lesson : lessons)
            if (lesson.urgency != null || lesson.queue != null)
                all.add(new Waiting(new TextKey(lesson.checksum).hex(), lesson.text, lesson.urgency, lesson.queue));
        return all;
    }
}
