package io.heed.learning;

import io.heed.desk.Correction;
import io.heed.ticket.Bell;
import io.heed.ticket.Message;
import io.heed.ticket.Queue;
import io.heed.ticket.Topic;
import io.heed.understanding.ModelInForce;
import io.heed.understanding.QueueProbability;
import io.heed.understanding.Reading;
import io.heed.understanding.Rereading;
import io.heed.understanding.Understanding;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Corrections become lessons, and those that do no harm count at once; what is undone is forgotten as quickly. */
@ApplicationScoped
class CorrectionLessons {
    private final ModelInForce model;
    private final HeldOutPool pool;
    private final Memories memories;
    private final Rereading rereading;
    private final LearningConfig config;
    private final Clock clock;
    private final Bell bell;
    private final Session entities;

    CorrectionLessons(
            ModelInForce model,
            HeldOutPool pool,
            Memories memories,
            Rereading rereading,
            LearningConfig config,
            Clock clock,
            Bell bell,
            Session entities) {
        this.model = model;
        this.pool = pool;
        this.memories = memories;
        this.rereading = rereading;
        this.config = config;
        this.clock = clock;
        this.bell = bell;
        this.entities = entities;
    }

    /** One correction; false when there was none. */
    boolean learnOne() {
        Long message = QuarkusTransaction.requiringNew()
                .call(() -> nextUnlearned().map(this::learn).orElse(null));
        return inForce(message);
    }

    /** One undone correction; false when there was none. */
    boolean forgetOne() {
        Long message = QuarkusTransaction.requiringNew()
                .call(() -> nextUndone().map(this::forget).orElse(null));
        return inForce(message);
    }

    private boolean inForce(Long message) {
        if (message == null) return false;
        if (config.continual()) {
            memories.refresh();
            bell.ring(Topic.MODEL);
            rereading.again(message);
        }
        return true;
    }

    private Optional<Correction> nextUnlearned() {
        return entities.createNativeQuery("""
                        select c.* from correction c
                        where c.undone_at is null and not exists (select 1 from lesson l where l.correction_id = c.id)
                        order by c.id limit 1 for update of c skip locked""", Correction.class)
                .getResultStream()
                .findFirst();
    }

    private Optional<Lesson> nextUndone() {
        return entities.createNativeQuery("""
                        select l.* from correction c join lesson l on l.correction_id = c.id
                        where c.undone_at is not null and l.withdrawn_at is null
                        order by l.id limit 1 for update of l skip locked""", Lesson.class).getResultStream().findFirst();
    }

    private Long learn(Correction correction) {
        Message message = Message.findById(correction.messageId);
        Understanding reading = Understanding.ofMessage(message.id).orElse(null);
        Lesson lesson = Lesson.of(Lesson.CORRECTION, correction.ticketId, message.id, message.text, clock.instant());
        lesson.at = correction.at;
        lesson.urgency = correction.urgency;
        lesson.queue = correction.queue;
        lesson.correctionId = correction.id;
        lesson.byName = correction.byName;
        lesson.predicted(reading, reading == null ? null : likeliest(reading.queues));
        lesson.persist();
        if (config.continual()) remember(lesson, message);
        return message.id;
    }

    private void remember(Lesson lesson, Message message) {
        Reading plain = model.reader().read(message.text, false);
        Remembered correction =
                new Remembered(lesson.id, plain.embeddingModel(), plain.embedding(), lesson.urgency, lesson.queue);
        String key = new TextKey(lesson.checksum).hex();
        List<HeldOutPool.Item> others = pool.of(plain.embeddingModel()).stream()
                .filter(item -> !item.key().equals(key))
                .toList();
        Trial trial = Trial.of(correction, others, model.reader());
        MemoryRow row = new MemoryRow();
        row.lessonId = lesson.id;
        row.encoder = correction.encoder();
        row.embedding = correction.embedding();
        row.at = clock.instant();
        row.inForce = trial.harmless();
        row.reason = trial.reason();
        row.persist();
    }

    private Long forget(Lesson lesson) {
        lesson.withdrawnAt = clock.instant();
        return lesson.messageId;
    }

    static String likeliest(List<QueueProbability> queues) {
        return queues.stream()
                .map(QueueProbability::queue)
                .filter(name -> Queue.named(name).isPresent())
                .findFirst()
                .orElse(null);
    }
}
