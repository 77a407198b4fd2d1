package io.heed.intake;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A message as it came in, kept for good: threaded into a ticket, noted as no message of its own, waiting
 * for that, or set aside with a reason. */
@Entity
@Table(name = "inbox")
public class InboxRow extends PanacheEntityBase {
    @Id
    public Long id;

    public String channel;
    public String account;
    public String externalId;

    /** As it came over REST. */
    public String body;

    /** As a provider sent it, byte by byte. */
    public byte[] raw;

    public Instant receivedAt;
    public int deliveries;
    public int attempts;
    public String failure;
    public Instant unreadableAt;
    public Instant threadedAt;
    public Long ticketId;

    /** Set when it was no message of its own: a report, an edit, an echo. */
    public Instant notedAt;

    public String noted;

    /**
     * The oldest row nobody else is working on; losing the race is an empty answer. What failed before comes after all
     * that has not been tried, so that one bad message holds up nobody else's.
     */
    static Optional<InboxRow> claim() {
        return claim("attempts = 0").or(() -> claim("attempts > 0"));
    }

    private static Optional<InboxRow> claim(String tried) {
        return getSession()
                .createNativeQuery("""
                        select * from inbox
                        where threaded_at is null and unreadable_at is null and noted_at is null and %s
                        order by id limit 1 for update skip locked
                        """.formatted(tried), InboxRow.class)
                .getResultStream()
                .findFirst();
    }

    static List<InboxRow> unreadable(int limit) {
        return find("unreadableAt is not null order by id desc").page(0, limit).list();
    }
}
