package io.heed.ticket;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One thing said in a ticket: by the customer, by us, or among ourselves. */
@Entity
public class Message extends PanacheEntityBase {
    public enum Kind {
        customer,
        reply,
        note
    }

    /** From the sequence shared with the inbox, so that an acknowledged id stays the message's id. */
    @Id
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "ticket_id")
    public Ticket ticket;

    /** The ticket it came in with, when that was merged into this one; null for all others. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "origin_id")
    public Ticket origin;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    public String author;
    public Long authorId;
    public String text;
    public Instant sentAt;
    public Instant createdAt;

    /** Set once the model has read this message or has failed to. */
    public Long readingId;

    /** The provider's own name for it, by which edits, answers and reports speak of it. */
    public String providerId;

    /** Stands for the key of the call that wrote it, where there was one; no two messages share it. */
    public String writtenUnder;

    public Instant editedAt;
    public Instant removedAt;

    public static Optional<Message> writtenUnder(String key) {
        return find("writtenUnder", key).firstResultOptional();
    }

    /** Of a merged ticket too: those that have moved on from it. */
    public static List<Message> ofTicket(long ticketId) {
        return list("ticket.id = ?1 or origin.id = ?1 order by id", ticketId);
    }

    /** The newest of them, oldest first. */
    public static List<Message> lastOf(long ticketId, int most) {
        List<Message> newest = Message.<Message>find("ticket.id = ?1 or origin.id = ?1 order by id desc", ticketId)
                .page(0, most)
                .list();
        return newest.stream()
                .sorted(Comparator.comparing(message -> message.id))
                .toList();
    }

    /** The newest message that the provider of this channel account knows by one of these names. */
    public static Optional<Message> knownToProvider(String channel, String account, List<String> providerIds) {
        return find("""
                        select m from Message m join m.ticket t left join m.origin o
                        where m.providerId in ?1 and coalesce(o.channel, t.channel) = ?2
                          and coalesce(o.account, t.account) = ?3
                        order by m.id desc
                        """, providerIds, channel, account).firstResultOptional();
    }

    /** The newest of the customer's that this ticket's channel has a name for. */
    public static Optional<Message> lastHeard(long ticketId) {
        return find(
                        "(origin.id = ?1 or origin is null and ticket.id = ?1) and kind = ?2 and providerId is not null"
                                + " order by id desc",
                        ticketId,
                        Kind.customer)
                .firstResultOptional();
    }

    /** Whose channel, account and conversation it belongs to. */
    public Ticket cameWith() {
        return origin == null ? ticket : origin;
    }

    /** Puts other words in place of these, which stay readable as a revision. */
    public void say(String other, Instant now) {
        MessageRevision before = new MessageRevision();
        before.messageId = id;
        before.text = text;
        before.until = now;
        before.persist();
        text = other;
        editedAt = now;
    }

    public static long nextId() {
        return ((Number) getEntityManager()
                        .createNativeQuery("select nextval('message_seq')")
                        .getSingleResult())
                .longValue();
    }
}
