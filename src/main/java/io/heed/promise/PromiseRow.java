package io.heed.promise;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the customers of a queue, or those of one tier in it, are promised; a kind that is null is left to coarser rows. */
@Entity
@Table(name = "promise")
@IdClass(PromiseRow.Key.class)
public class PromiseRow extends PanacheEntityBase {
    public static final String EVERY_TIER = "";

    @Id
    public String queue;

    @Id
    public String tier;

    /** Null counts around the clock. */
    public String calendar;

    public Integer firstReplyMinutes;
    public Integer nextReplyMinutes;
    public Integer resolutionMinutes;
    public Instant changedAt;
    public String changedBy;

    public static Optional<PromiseRow> of(String queue, String tier) {
        return findByIdOptional(new Key(queue, tier));
    }

    public static List<PromiseRow> all() {
        return list("order by queue, tier");
    }

    public PromiseBody body() {
        return new PromiseBody(calendar, firstReplyMinutes, nextReplyMinutes, resolutionMinutes);
    }

    Integer minutes(PromiseKind kind) {
        return switch (kind) {
            case firstReply -> firstReplyMinutes;
            case nextReply -> nextReplyMinutes;
            case resolution -> resolutionMinutes;
        };
    }

    /** A queue and a tier. */
    public static final class Key implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;

        private String queue;
        private String tier;

        public Key() {}

        Key(String queue, String tier) {
            this.queue = queue;
            this.tier = tier;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && queue.equals(key.queue) && tier.equals(key.tier);
        }

        @Override
        public int hashCode() {
            return Objects.hash(queue, tier);
        }
    }
}
