package io.heed.intake;

import io.heed.ticket.Bell;
import io.heed.ticket.CustomerReplied;
import io.heed.ticket.Ticket;
import io.heed.ticket.TicketClosed;
import io.heed.ticket.TicketReceived;
import io.heed.ticket.TicketReopened;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/**
 * Tells other systems what happens to tickets. A delivery is written in the transaction of what it tells of, so neither
 * is there without the other.
 */
@ApplicationScoped
public class Webhooks {
    public static final String CREATED = "ticket.created";
    public static final String REPLIED = "ticket.replied";
    public static final String CLOSED = "ticket.closed";
    public static final String REOPENED = "ticket.reopened";
    public static final String ASSIGNED = "ticket.assigned";
    public static final String OFFERED = "assignment.offered";
    public static final String ACCEPTED = "assignment.accepted";
    public static final String RETURNED = "assignment.returned";
    public static final String STARVING = "ticket.starving";
    public static final String INCIDENT = "incident.opened";
    static final String TEST = "webhook.test";

    public static final List<String> EVENTS =
            List.of(CREATED, REPLIED, CLOSED, REOPENED, ASSIGNED, OFFERED, ACCEPTED, RETURNED, STARVING, INCIDENT);

    /** All that is to be told, to all who want it, in one statement; nobody who wants it makes no row. */
    private static final String TELL = """
            insert into webhook_delivery (webhook_id, event, body, created_at, state, next_at)
            select w.id, n.event,
                   json_build_object('type', n.event, 'timestamp', cast(:stamp as text), 'data', jsonb_build_object(
                       'ticketId', t.id, 'channel', t.channel, 'conversation', t.conversation, 'queue', t.queue,
                       'subject', t.subject, 'open', t.closure_id is null) || n.more)::text,
                   :now, 'waiting', :now
            from jsonb_to_recordset(cast(:news as jsonb)) as n(event text, ticket bigint, more jsonb)
            join ticket t on t.id = n.ticket
            join webhook w on w.switched_off_at is null and (w.events = '{}' or n.event = any(w.events))
            """;

    private final Session session;
    private final Clock clock;
    private final Bell bell;

    Webhooks(Session session, Clock clock, Bell bell) {
        this.session = session;
        this.clock = clock;
        this.bell = bell;
    }

    /** @param more what this event has to say beside the ticket */
    public record News(String event, long ticket, Map<String, Object> more) {}

    /** For those who know of many things at once, in the transaction of what it tells of. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(List<News> news) {
        if (news.isEmpty()) return;
        Instant now = clock.instant();
        int told = session.createNativeMutationQuery(TELL)
                .setParameter("stamp", now.toString())
                .setParameter("now", now)
                .setParameter("news", Payload.json(news))
                .executeUpdate();
        if (told > 0) bell.ring(Topic.OUTBOX);
    }

    void created(@Observes TicketReceived event) {
        tell(CREATED, event.ticketId(), Map.of("messageId", event.messageId()));
    }

    void replied(@Observes CustomerReplied event) {
        tell(REPLIED, event.ticketId(), Map.of("messageId", event.messageId()));
    }

    void closed(@Observes TicketClosed event) {
        Long into = Ticket.byId(event.ticketId()).orElseThrow().mergedIntoId;
        tell(CLOSED, event.ticketId(), into == null ? Map.of() : Map.of("mergedInto", into));
    }

    void reopened(@Observes TicketReopened event) {
        tell(REOPENED, event.ticketId(), Map.of());
    }

    /** @param more what this event has to say beside the ticket */
    @Transactional
    public void tell(String event, long ticketId, Map<String, Object> more) {
        List<Webhook> wanting = Webhook.inOrder().stream()
                .filter(webhook -> webhook.wants(event))
                .toList();
        if (wanting.isEmpty()) return;
        String body = body(event, Ticket.byId(ticketId).orElseThrow(), more);
        for (Webhook webhook : wanting) deliver(webhook, event, body);
    }

    /** Many have written about one thing, and somebody has called it an incident. */
    @Transactional
    public void tellOfIncident(long id, String name, long tickets) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("incidentId", id);
        data.put("name", name);
        data.put("tickets", tickets);
        for (Webhook webhook : Webhook.inOrder())
            if (webhook.wants(INCIDENT)) deliver(webhook, INCIDENT, Payload.json(envelope(INCIDENT, data)));
    }

    void test(Webhook webhook) {
        deliver(webhook, TEST, Payload.json(envelope(TEST, Map.of("webhookId", webhook.id))));
    }

    private void deliver(Webhook webhook, String event, String body) {
        WebhookDelivery delivery = new WebhookDelivery();
        delivery.webhookId = webhook.id;
        delivery.event = event;
        delivery.body = body;
        delivery.createdAt = clock.instant();
        delivery.again(delivery.createdAt);
        delivery.persist();
        bell.ring(Topic.OUTBOX);
    }

    private String body(String event, Ticket ticket, Map<String, Object> more) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("ticketId", ticket.id);
        data.put("channel", ticket.channel);
        data.put("conversation", ticket.conversation);
        data.put("queue", ticket.queue);
        data.put("subject", ticket.subject);
        data.put("open", ticket.isOpen());
        data.putAll(more);
        return Payload.json(envelope(event, data));
    }

    private Map<String, Object> envelope(String event, Map<String, Object> data) {
        Instant now = clock.instant();
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("type", event);
        envelope.put("timestamp", now.toString());
        envelope.put("data", data);
        return envelope;
    }
}
