package io.heed.learning;

import io.heed.understanding.Language;
import io.heed.understanding.Understanding;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** What happened, beside what was predicted. */
@Entity
public class Lesson extends PanacheEntityBase {
    static final String CORRECTION = "correction";
    /** Handled in another queue than the predicted one. */
    static final String TRANSFER = "transfer";

    static final String CLOSURE = "closure";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String source;
    public Instant at;
    public Instant recordedAt;
    public byte[] checksum;

    /** Without what says who somebody is. */
    public String text;

    public String language;
    public Float urgency;
    public String queue;
    public Float effortMinutes;
    public Long ticketId;
    public Long messageId;
    public Long correctionId;
    public Long closureId;
    public String predictedVersion;
    public Float predictedUrgency;
    public String predictedQueue;
    public Float predictedEffort;

    /** It judges and never teaches; by its text alone. */
    public boolean heldOut;

    public String byName;
    public Instant withdrawnAt;

    /** A lesson about a message, without labels yet. */
    static Lesson of(String source, long ticketId, long messageId, String text, Instant now) {
        Lesson lesson = new Lesson();
        lesson.source = source;
        lesson.ticketId = ticketId;
        lesson.messageId = messageId;
        lesson.recordedAt = now;
        String redacted = Redaction.of(text);
        lesson.text = redacted.substring(0, Math.min(redacted.length(), LessonLine.LONGEST_TEXT));
        TextKey key = TextKey.of(lesson.text);
        lesson.checksum = key.checksum();
        lesson.heldOut = key.heldOut();
        lesson.language = Language.of(text).code();
        return lesson;
    }

    /** @param queue the likeliest one that this workspace has, null if there is none */
    void predicted(Understanding reading, String queue) {
        if (reading == null || reading.failure != null) return;
        predictedVersion = reading.modelVersion;
        predictedUrgency = reading.urgency;
        predictedQueue = queue;
        predictedEffort = reading.effortMinutes;
    }
}
