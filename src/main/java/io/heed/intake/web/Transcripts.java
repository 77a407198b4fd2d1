package io.heed.intake.web;

import io.heed.ticket.Bell;
import io.heed.ticket.CustomerReplied;
import io.heed.ticket.Message;
import io.heed.ticket.Ticket;
import io.heed.ticket.TicketReceived;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Writes down what a visitor may see, in the order in which it becomes visible. The visitor's row stays locked until the
 * commit, so the numbers are committed in their order and whoever has read number 8 misses nothing before it.
 */
@ApplicationScoped
class Transcripts {
    private static final String APPEND = """
            with counted as (
                insert into visitor (account, visitor, last_number)
                select :account, :visitor, 1
                where not exists (select 1 from visitor_event where message_id = :message)
                on conflict (account, visitor) do update set last_number = visitor.last_number + 1
                returning last_number)
            insert into visitor_event (account, visitor, number, message_id, at)
            select :account, :visitor, last_number, :message, :now from counted
            on conflict (message_id) do nothing
            """;

    private final EntityManager entities;
    private final Clock clock;
    private final Bell bell;

    Transcripts(EntityManager entities, Clock clock, Bell bell) {
        this.entities = entities;
        this.clock = clock;
        this.bell = bell;
    }

    /** The same reply again changes nothing: a try whose first end nobody saw shows it once. */
    @Transactional
    public void reply(String account, String visitor, UUID key) {
        // named at once, for it may be read before it is noted as sent
        Object message = entities.createNativeQuery(
                        "update outbound set provider_id = cast(key as text) where key = :key returning message_id")
                .setParameter("key", key)
                .getSingleResult();
        append(account, visitor, ((Number) message).longValue());
    }

    void opened(@Observes TicketReceived received) {
        said(received.ticketId(), received.messageId());
    }

    void wroteAgain(@Observes CustomerReplied replied) {
        said(replied.ticketId(), replied.messageId());
    }

    /** Runs in the transaction that stores the message. */
    private void said(long ticketId, long messageId) {
        Ticket ticket = Ticket.byId(ticketId).orElseThrow();
        if (!ticket.channel.equals(Web.CHANNEL)) return;
        Message message = Message.findById(messageId);
        // over REST anybody with a key may write to this channel, of whom no browser knows
        if (message.providerId == null) return;
        entities.flush();
        append(ticket.account, ticket.conversation, messageId);
    }

    private void append(String account, String visitor, long message) {
        Instant now = clock.instant();
        entities.createNativeQuery(APPEND)
                .setParameter("account", account)
                .setParameter("visitor", visitor)
                .setParameter("message", message)
                .setParameter("now", now)
                .executeUpdate();
        bell.ring(Topic.VISITORS);
    }
}
