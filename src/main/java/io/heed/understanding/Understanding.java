package io.heed.understanding;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the model made of one message, by which version and when; or why it could not. */
@Entity
public class Understanding extends PanacheEntityBase {
    /** Neither first nor last: what an unread ticket is dispatched with until it is read. */
    public static final float NEUTRAL_URGENCY = 0.5f;

    private static final float EVERYDAY_MINUTES = 6;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long messageId;
    public Long ticketId;
    public Instant at;
    public String failure;
    public String modelVersion;
    public String language;
    public float confidence;
    public float urgency;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<WordWeight> words;

    public Float withoutWords;
    public Float withoutRandom;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<QueueProbability> queues;

    /** Not kept: its ticket is left without a queue, and the confidence is low. */
    @Transient
    boolean fitsNone;

    public float effortMinutes;
    public BigDecimal attentionPoints;
    public String embeddingModel;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public float[] embedding;

    static Understanding of(Reading reading, Instant at) {
        if (!possible(reading)) throw new IllegalArgumentException("The model gave a number out of range");
        Understanding row = new Understanding();
        row.at = at;
        row.modelVersion = reading.modelVersion();
        row.language = reading.language();
        row.confidence = (float) reading.confidence();
        row.urgency = (float) reading.urgency();
        row.words = reading.words();
        row.withoutWords = asFloat(reading.withoutWords());
        row.withoutRandom = asFloat(reading.withoutRandom());
        row.queues = reading.queues();
        row.fitsNone = reading.fitsNone();
        row.effortMinutes = (float) reading.effortMinutes();
        row.attentionPoints = points(reading.attentionPoints());
        row.embeddingModel = reading.embeddingModel();
        row.embedding = reading.embedding();
        return row;
    }

    /** PostgreSQL would refuse such a row, and the message at the head of the line would be tried for ever. */
    private static boolean possible(Reading reading) {
        return share(reading.urgency())
                && share(reading.confidence())
                && Double.isFinite(reading.effortMinutes())
                && reading.effortMinutes() >= 0
                && reading.attentionPoints() > 0;
    }

    private static boolean share(double value) {
        return value >= 0 && value <= 1;
    }

    /** A failed reading stops nothing: the ticket goes on with neutral urgency and is marked unscored. */
    static Understanding failed(String reason, Instant at) {
        Understanding row = new Understanding();
        row.at = at;
        row.failure = reason;
        row.modelVersion = "none";
        row.language = "und";
        row.urgency = NEUTRAL_URGENCY;
        row.words = List.of();
        row.queues = List.of();
        row.effortMinutes = EVERYDAY_MINUTES;
        row.attentionPoints = points(AttentionPoints.of(EVERYDAY_MINUTES));
        return row;
    }

    /** A reading knows only the text; what it takes of somebody's attention depends on the channel too. */
    void cameBy(String channel) {
        attentionPoints = points(AttentionPoints.of(effortMinutes, channel));
    }

    public static Optional<Understanding> ofMessage(long messageId) {
        return find("messageId", messageId).firstResultOptional();
    }

    public static List<Understanding> ofTicket(long ticketId) {
        return list("ticketId = ?1 order by id", ticketId);
    }

    private static BigDecimal points(double points) {
        return BigDecimal.valueOf(points).setScale(1, RoundingMode.HALF_UP);
    }

    private static Float asFloat(Double value) {
        return value == null ? null : value.floatValue();
    }
}
