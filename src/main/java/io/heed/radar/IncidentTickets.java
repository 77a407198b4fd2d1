package io.heed.radar;

import io.heed.identity.Purview;
import io.heed.identity.Purviews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/**
 * Which tickets belong to an alarm or an incident, as pages and the API need them; one query each. Those that the one
 * behind the request may not look at are no part of it for them.
 */
@ApplicationScoped
class IncidentTickets {
    private static final String LINES = """
            select t.id, t.subject, t.queue, t.channel, t.opened_at, t.closure_id is null as open, c.id as customer,
                   coalesce(nullif(c.name, ''), nullif(c.email, ''), c.external_id) as name, p.name as agent,
                   r.ticket_id is not null as raised, t.merged_into_id
            from %s join ticket t on t.id = l.ticket_id join customer c on c.id = t.customer_id
            left join assignment a on a.ticket_id = t.id and a.state in ('pending', 'accepted', 'wrapping')
            left join person p on p.id = a.agent_id
            left join raised r on r.ticket_id = t.id
            where l.%s = :id and (t.queue is null or t.queue <> all(cast(:hidden as text[]))) order by t.id desc limit :most
            """;

    private static final String COUNT = """
            select count(*) from %s l join ticket t on t.id = l.ticket_id
            where l.%s = :id and (t.queue is null or t.queue <> all(cast(:hidden as text[])))
            """;

    private final EntityManager entities;
    private final Purviews purviews;

    IncidentTickets(EntityManager entities, Purviews purviews) {
        this.purviews = purviews;
        this.entities = entities;
    }

    /**
     * @param name of the customer
     * @param agent who has it or is asked to take it, null for nobody
     * @param mergedInto where it goes on, null for most
     */
    record Line(
            long id,
            String subject,
            String queue,
            String channel,
            Instant openedAt,
            boolean open,
            long customer,
            String name,
            String agent,
            boolean raised,
            Long mergedInto) {}

    List<Line> ofAlarm(long id, int most) {
        return lines("radar_alarm_ticket l", "alarm_id", id, most);
    }

    List<Line> ofIncident(long id, int most) {
        return lines("incident_ticket l", "incident_id", id, most);
    }

    private List<Line> lines(String from, String by, long id, int most) {
        List<?> rows = entities.createNativeQuery(LINES.formatted(from, by))
                .setParameter("id", id)
                .setParameter("hidden", purviews.own().hiddenQueues())
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(row -> line((Object[]) row)).toList();
    }

    private static Line line(Object[] row) {
        return new Line(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (Instant) row[4],
                (Boolean) row[5],
                ((Number) row[6]).longValue(),
                (String) row[7],
                (String) row[8],
                (Boolean) row[9],
                row[10] == null ? null : ((Number) row[10]).longValue());
    }

    long countOfAlarm(long id) {
        return count("radar_alarm_ticket", "alarm_id", id, purviews.own());
    }

    long countOfIncident(long id) {
        return count("incident_ticket", "incident_id", id, purviews.own());
    }

    /** Those of other teams too. */
    long sizeOfAlarm(long id) {
        return count("radar_alarm_ticket", "alarm_id", id, Purview.ALL);
    }

    long sizeOfIncident(long id) {
        return count("incident_ticket", "incident_id", id, Purview.ALL);
    }

    private long count(String table, String by, long id, Purview purview) {
        return ((Number) entities.createNativeQuery(COUNT.formatted(table, by))
                        .setParameter("id", id)
                        .setParameter("hidden", purview.hiddenQueues())
                        .getSingleResult())
                .longValue();
    }
}
