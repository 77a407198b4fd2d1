package io.heed.radar;

import io.heed.identity.Purviews;
import io.heed.intake.Replies;
import io.heed.ticket.Actor;
import io.heed.ticket.Bell;
import io.heed.ticket.Message;
import io.heed.ticket.Ticket;
import io.heed.ticket.Topic;
import io.heed.web.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Answers everybody in an incident with one text. Each reply goes the ordinary way, in a transaction of its own and under a
 * key of its own: what breaks off is gone on with under the same key, and nobody is answered twice.
 */
@ApplicationScoped
public class IncidentReplies {
    static final int LONGEST = 20_000;
    private static final int LONGEST_KEY = 200;

    private final Replies replies;
    private final EntityManager entities;
    private final Clock clock;
    private final Bell bell;
    private final Purviews purviews;

    IncidentReplies(Replies replies, EntityManager entities, Clock clock, Bell bell, Purviews purviews) {
        this.purviews = purviews;
        this.replies = replies;
        this.entities = entities;
        this.clock = clock;
        this.bell = bell;
    }

    /** @param sent replies that are on their way; @param refused tickets that were closed meanwhile */
    public record Sent(long id, int tickets, int sent, int refused) {}

    /** The tickets that would be answered: open ones that belong to it and are not another team's. */
    List<Long> recipients(long incident) {
        List<?> ids = entities.createNativeQuery("""
                        select t.id from incident_ticket i join ticket t on t.id = i.ticket_id
                        where i.incident_id = :incident and t.closure_id is null
                            and (t.queue is null or t.queue <> all(cast(:hidden as text[]))) order by t.id
                        """, Long.class)
                .setParameter("incident", incident)
                .setParameter("hidden", purviews.own().hiddenQueues())
                .getResultList();
        return ids.stream().map(id -> (Long) id).toList();
    }

    /** @param key names this answer: said again under it, it is gone on with */
    public Sent answer(long incident, String text, String key, Actor by) {
        String said = checked(text);
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY || key.indexOf('\0') >= 0)
            throw ProblemException.invalid(
                    "key", "must have 1 to " + LONGEST_KEY + " characters: choose one for this answer and keep to it");
        IncidentReply reply = QuarkusTransaction.requiringNew().call(() -> begun(incident, said, key, by));
        for (Long ticket : left(reply.id))
            QuarkusTransaction.requiringNew().run(() -> send(reply, ticket, new Actor(reply.byId, reply.byName)));
        bell.ring(Topic.BOARD);
        return QuarkusTransaction.requiringNew().call(() -> sent(reply.id));
    }

    static String checked(String text) {
        String said = text == null ? "" : text.strip();
        if (said.isEmpty()) throw ProblemException.invalid("text", "is missing: write what everybody is to be told");
        if (said.length() > LONGEST)
            throw ProblemException.invalid("text", "must have at most " + LONGEST + " characters: shorten it");
        if (said.indexOf('\0') >= 0) throw ProblemException.invalid("text", "must not contain NUL characters");
        return said;
    }

    private IncidentReply begun(long incident, String text, String key, Actor by) {
        Incident of = Incidents.known(incident);
        Optional<IncidentReply> known = IncidentReply.under(incident, key);
        if (known.isPresent()) {
            if (!known.get().text.equals(text))
                throw ProblemException.conflict("Another answer was sent under this key: choose a new one");
            return known.get();
        }
        if (!of.isOpen()) throw ProblemException.conflict("Incident " + incident + " is closed: nobody is answered");
        List<Long> recipients = recipients(incident);
        if (recipients.isEmpty())
            throw ProblemException.conflict("None of its tickets is open: there is nobody to answer");
        IncidentReply reply = new IncidentReply();
        reply.incidentId = incident;
        reply.key = key;
        reply.text = text;
        reply.at = clock.instant();
        reply.byId = by.id();
        reply.byName = by.name();
        reply.persistAndFlush();
        entities.createNativeQuery("""
                        insert into incident_reply_ticket (reply_id, ticket_id)
                        select :reply, unnest(cast(:tickets as bigint[]))
                        """)
                .setParameter("reply", reply.id)
                .setParameter("tickets", recipients.toArray(Long[]::new))
                .executeUpdate();
        return reply;
    }

    private List<Long> left(long reply) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<?> ids = entities.createNativeQuery("""
                            select ticket_id from incident_reply_ticket
                            where reply_id = :reply and message_id is null and refused is null order by ticket_id
                            """, Long.class)
                    .setParameter("reply", reply)
                    .getResultList();
            return ids.stream().map(id -> (Long) id).toList();
        });
    }

    private void send(IncidentReply reply, long id, Actor by) {
        Ticket ticket = Ticket.locked(id).orElseThrow();
        if (!ticket.isOpen()) {
            note(reply.id, id, null, ticket.mergedIntoId == null ? "closed" : "merged");
            return;
        }
        Message message = replies.reply(ticket, by, reply.text, "incident " + reply.incidentId + " " + reply.key);
        entities.flush();
        note(reply.id, id, message.id, null);
    }

    private void note(long reply, long ticket, Long message, String refused) {
        entities.createNativeQuery("""
                        update incident_reply_ticket set message_id = cast(:message as bigint),
                            refused = cast(:refused as text)
                        where reply_id = :reply and ticket_id = :ticket
                        """)
                .setParameter("message", message)
                .setParameter("refused", refused)
                .setParameter("reply", reply)
                .setParameter("ticket", ticket)
                .executeUpdate();
    }

    Sent sent(long reply) {
        Object[] row = (Object[])
                entities.createNativeQuery("""
                        select count(*), count(message_id), count(refused) from incident_reply_ticket
                        where reply_id = :reply
                        """).setParameter("reply", reply).getSingleResult();
        return new Sent(
                reply, ((Number) row[0]).intValue(), ((Number) row[1]).intValue(), ((Number) row[2]).intValue());
    }
}
