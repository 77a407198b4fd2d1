package io.heed.understanding;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the model made of one message, by which version and when; or why it could not. */
@Entity
public class Understanding extends PanacheEntityBase {
    /** Neither first nor last: what an unread ticket is dispatched with until it is read. */
    public static final float NEUTRAL_URGENCY = 0.5f;

    /** Closer than this two urgencies are one and the same, kept once as a float. */
    private static final double SAME = 1e-6;

    /** What is said of a message that the model has not come to yet. */
    static final String NOT_YET = "not read in time";

    private static final float EVERYDAY_MINUTES = 6;
    static final double LEAST_MINUTES = 0.5;
    static final double MOST_MINUTES = 240;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long messageId;
    public Long ticketId;
    public Instant at;
    public String failure;

    /** How often the model has tried; 0 while its turn has not come. */
    public int attempts;

    /** When it is tried again; null once it is read, or given up. */
    public Instant retryAt;

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

    /** How sure the model is that the text fits none of the queues, 0..1; null where it has not been asked. */
    public Float noneOfThese;

    /** What is expected: what the head said, corrected by what closures have shown. */
    public float effortMinutes;

    /** What the head said by itself. */
    public Float headMinutes;

    public BigDecimal attentionPoints;
    public String embeddingModel;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public float[] embedding;

    static Understanding of(Reading reading, Instant at) {
        Understanding row = new Understanding();
        row.read(reading, at);
        return row;
    }

    void read(Reading reading, Instant when) {
        if (!possible(reading)) throw new IllegalArgumentException("The model gave a number out of range");
        at = when;
        failure = null;
        attempts++;
        retryAt = null;
        modelVersion = reading.modelVersion();
        language = reading.language();
        confidence = (float) reading.confidence();
        urgency = (float) reading.urgency();
        words = reading.words();
        withoutWords = asFloat(reading.withoutWords());
        withoutRandom = asFloat(reading.withoutRandom());
        queues = reading.queues();
        noneOfThese = (float) reading.noneOfThese();
        effortMinutes = (float) reading.effortMinutes();
        headMinutes = effortMinutes;
        attentionPoints = points(reading.attentionPoints());
        embeddingModel = reading.embeddingModel();
        embedding = reading.embedding();
    }

    /** PostgreSQL would refuse such a row, and the message at the head of the line would be tried for ever. */
    private static boolean possible(Reading reading) {
        return share(reading.urgency())
                && share(reading.confidence())
                && share(reading.noneOfThese())
                && Double.isFinite(reading.effortMinutes())
                && reading.effortMinutes() >= 0
                && reading.attentionPoints() > 0;
    }

    private static boolean share(double value) {
        return value >= 0 && value <= 1;
    }

    /** Its ticket is left for a person to sort. */
    public boolean fitsNone() {
        return noneOfThese != null && noneOfThese >= Reading.FITS_NONE;
    }

    /** A failed reading stops nothing: the ticket goes on with neutral urgency, marked unscored, and is tried again. */
    static Understanding failed(String reason, Instant at) {
        Understanding row = neutral(at);
        row.fail(reason, at);
        return row;
    }

    /** The model is slower than the customers: the ticket goes on at once, and its turn comes. */
    static Understanding postponed(Instant at) {
        Understanding row = neutral(at);
        row.failure = NOT_YET;
        row.retryAt = at;
        return row;
    }

    void fail(String reason, Instant when) {
        attempts++;
        failure = reason;
        retryAt = Retry.after(attempts, when);
    }

    private static Understanding neutral(Instant at) {
        Understanding row = new Understanding();
        row.at = at;
        row.modelVersion = "none";
        row.language = "und";
        row.urgency = NEUTRAL_URGENCY;
        row.words = List.of();
        row.queues = List.of();
        row.effortMinutes = EVERYDAY_MINUTES;
        row.headMinutes = EVERYDAY_MINUTES;
        row.attentionPoints = points(AttentionPoints.of(EVERYDAY_MINUTES));
        return row;
    }

    /** Closures have shown that such tickets take so many minutes for each that the head says. */
    void takes(double factor) {
        effortMinutes = (float) Math.min(MOST_MINUTES, Math.max(LEAST_MINUTES, headMinutes * factor));
    }

    /** A reading knows only the text; what it takes of somebody's attention depends on the channel too. */
    void cameBy(String channel) {
        attentionPoints = points(AttentionPoints.of(effortMinutes, channel));
    }

    public static Optional<Understanding> latestOf(long ticketId) {
        return find("ticketId = ?1 order by id desc", ticketId).firstResultOptional();
    }

    public static Optional<Understanding> ofMessage(long messageId) {
        return find("messageId", messageId).firstResultOptional();
    }

    public static List<Understanding> ofTicket(long ticketId) {
        return list("ticketId = ?1 order by id", ticketId);
    }

    public static List<Understanding> ofMessages(Collection<Long> messageIds) {
        return list("messageId in ?1 order by id", messageIds);
    }

    /** The newest reading of a ticket that found just this urgency. */
    public static Optional<Understanding> ofUrgency(long ticketId, double urgency) {
        return find(
                        "ticketId = ?1 and urgency between ?2 and ?3 order by id desc",
                        ticketId,
                        (float) (urgency - SAME),
                        (float) (urgency + SAME))
                .firstResultOptional();
    }

    /** The first reading of a ticket that has a meaning to be compared by. */
    public static Optional<Understanding> firstMeaning(long ticketId) {
        return find("ticketId = ?1 and embedding is not null order by id", ticketId)
                .firstResultOptional();
    }

    private static BigDecimal points(double points) {
        return BigDecimal.valueOf(points).setScale(1, RoundingMode.HALF_UP);
    }

    private static Float asFloat(Double value) {
        return value == null ? null : value.floatValue();
    }
}
