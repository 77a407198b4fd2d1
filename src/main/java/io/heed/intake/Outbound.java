package io.heed.intake;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A reply on its way out, written together with the reply itself. */
@Entity
public class Outbound extends PanacheEntityBase {
    public enum State {
        /** The sender fetches replies over REST. */
        fetched,
        /** There is no account to send it with, so it was only shown. */
        dry,
        waiting,
        sent,
        delivered,
        read,
        failed,
        /** Taken back before it left. */
        withdrawn
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long messageId;
    public String channel;
    public String account;
    public String recipient;

    /** Whom the provider counts by; null where it does not. */
    public String peer;

    public Instant createdAt;

    @Enumerated(EnumType.STRING)
    public State state;

    public UUID key;
    public int attempts;
    public Instant nextAt;
    public Instant heldUntil;
    public String providerId;
    public String failure;
    public String wayOut;
    public Instant sentAt;
    public Instant deliveredAt;
    public Instant readAt;

    /**
     * The reply that is due longest and that nobody is sending. A customer hears our replies in the order they were
     * written, so one that waits holds back those after it in the same ticket. A provider that has had enough for now is
     * left alone.
     */
    static Optional<Outbound> claim(Instant now) {
        return getSession()
                .createNativeQuery("""
                        select o.* from outbound o join message m on m.id = o.message_id
                        where o.state = 'waiting' and o.next_at <= :now
                          and (o.held_until is null or o.held_until < :now)
                          and not exists (
                              select 1 from message earlier join outbound e on e.message_id = earlier.id
                              where earlier.ticket_id = m.ticket_id and earlier.id < m.id and e.state = 'waiting')
                          and not exists (
                              select 1 from channel_pace p
                              where p.channel = o.channel and p.account = o.account
                                and p.peer in ('', coalesce(o.peer, '')) and p.free_at > :now)
                        order by o.next_at, o.id limit 1 for update of o skip locked
                        """, Outbound.class)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    static Optional<Outbound> knownToProvider(String channel, String account, String providerId) {
        // locked: a visitor may have read a reply before whoever sent it has written that down
        return find("channel = ?1 and account = ?2 and providerId = ?3", channel, account, providerId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    public static Optional<Outbound> ofMessage(long messageId) {
        return find("messageId", messageId).firstResultOptional();
    }

    public static List<Outbound> ofTicket(long ticketId) {
        return list(
                "messageId in (select m.id from Message m where m.ticket.id = ?1 or m.origin.id = ?1) order by id",
                ticketId);
    }

    public static List<Outbound> ofMessages(Collection<Long> messageIds) {
        return list("messageId in ?1 order by id", messageIds);
    }

    static List<Outbound> in(State state, int limit) {
        return find("state = ?1 order by id desc", state).page(0, limit).list();
    }

    /** Reports may come twice and in any order: a reply never goes back from read to delivered. */
    void reported(Incoming.Report.State report, String reason, Instant at) {
        switch (report) {
            case sent -> advance(State.sent);
            case delivered -> {
                if (deliveredAt == null) deliveredAt = at;
                advance(State.delivered);
            }
            case read -> {
                if (readAt == null) readAt = at;
                advance(State.read);
            }
            case failed -> {
                if (state == State.delivered || state == State.read) return;
                state = State.failed;
                failure = reason;
                wayOut = "Answer the customer another way, or mend what the provider names and send it again";
            }
        }
    }

    private void advance(State reached) {
        if (state.ordinal() < reached.ordinal()) state = reached;
    }
}
