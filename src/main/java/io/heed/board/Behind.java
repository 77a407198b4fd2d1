package io.heed.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which tickets each of the six figures counts, the ones to look at first first. */
@ApplicationScoped
class Behind {
    static final List<String> FIGURES = List.of("waiting", "longestWait", "firstReply", "atRisk", "inUse", "price");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMinutes(5);

    /** In the order of the list; what is asked about a figure is asked as the figure itself is counted. */
    private static final Map<String, String> TICKETS =
            Map.of("waiting", """
            select o.id from open_ticket o where (o.assignment_id is null or o.assignment_state = 'pending')
                and o.reading_id is not null order by o.id""", "longestWait", """
            select o.id from open_ticket o where (o.assignment_id is null or o.assignment_state = 'pending')
                and o.reading_id is not null order by coalesce(o.unanswered_since, o.opened_at), o.id""", "atRisk", """
            select o.id from open_ticket o
            left join promise_clock reply on reply.ticket_id = o.id and reply.kind <> 'resolution'
                and reply.ended_at is null and reply.due_at is not null
            left join promise_clock solved on solved.ticket_id = o.id
                and solved.kind = 'resolution' and solved.ended_at is null
            where solved.due_at < :soon or o.unanswered_since is not null
                and coalesce(reply.due_at, unanswered_since + reply_minutes * interval '1 minute') < :soon
            order by coalesce(reply.due_at, unanswered_since + reply_minutes * interval '1 minute', solved.due_at)""", "inUse", """
            select o.id from open_ticket o where o.assignment_id is not null order by o.attention desc, o.id""");

    private static final String FIRST_REPLIES = """
            select t.id, extract(epoch from first.at - t.opened_at) as took
            from (select m.ticket_id, min(m.created_at) as at from message m
                  where m.kind = 'reply' and m.created_at > :since group by m.ticket_id) first
            join ticket t on t.id = first.ticket_id
            where not exists (select 1 from message earlier where earlier.ticket_id = t.id
                and earlier.kind = 'reply' and earlier.created_at <= :since)
            order by took desc, t.id""";

    private final EntityManager entities;

    Behind(EntityManager entities) {
        this.entities = entities;
    }

    /** Ids; with how long the first reply took in seconds, where that is what is counted, else null. */
    Map<Long, Double> tickets(String figure, Instant now) {
        Map<Long, Double> found = new LinkedHashMap<>();
        if (figure.equals("firstReply")) {
            for (Object row : entities.createNativeQuery(FIRST_REPLIES)
                    .setParameter("since", now.minus(HOUR))
                    .getResultList())
                found.put(((Number) ((Object[]) row)[0]).longValue(), ((Number) ((Object[]) row)[1]).doubleValue());
            return found;
        }
        var query = entities.createNativeQuery(TICKETS.get(figure.equals("price") ? "waiting" : figure));
        if (figure.equals("atRisk")) query.setParameter("soon", now.plus(SOON));
        for (Object id : query.getResultList()) found.put(((Number) id).longValue(), null);
        return found;
    }
}
