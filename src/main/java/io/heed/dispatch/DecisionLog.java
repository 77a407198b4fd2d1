package io.heed.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reads decisions back from the offers they were kept with. */
@ApplicationScoped
class DecisionLog {
    private final EntityManager entities;

    DecisionLog(EntityManager entities) {
        this.entities = entities;
    }

    /** What is asked for; null asks for all. */
    record Asked(Instant from, Long agent, String queue, Long before) {}

    /** @param id of the offer */
    @Schema(name = "LoggedDecision")
    record Entry(
            long id,
            long ticketId,
            String queue,
            Decision.Who agent,
            String state,
            Instant offeredAt,
            Instant answeredAt,
            Instant endedAt,
            Decision decision) {}

    @Transactional
    List<Entry> newestFirst(Asked asked, int most) {
        StringBuilder query = new StringBuilder("select a, t.queue, p.name from Assignment a"
                + " join Ticket t on t.id = a.ticketId join Person p on p.id = a.agentId where 1 = 1");
        Map<String, Object> parameters = new HashMap<>();
        add(query, parameters, " and a.offeredAt >= :from", "from", asked.from());
        add(query, parameters, " and a.agentId = :agent", "agent", asked.agent());
        add(query, parameters, " and t.queue = :queue", "queue", asked.queue());
        add(query, parameters, " and a.id < :before", "before", asked.before());
        TypedQuery<Object[]> found = entities.createQuery(query + " order by a.id desc", Object[].class);
        parameters.forEach(found::setParameter);
        return found.setMaxResults(most).getResultList().stream()
                .map(DecisionLog::entry)
                .toList();
    }

    private static void add(
            StringBuilder query, Map<String, Object> parameters, String condition, String name, Object value) {
        if (value == null) return;
        query.append(condition);
        parameters.put(name, value);
    }

    private static Entry entry(Object[] row) {
        Assignment offer = (Assignment) row[0];
        return new Entry(
                offer.id,
                offer.ticketId,
                (String) row[1],
                new Decision.Who(offer.agentId, (String) row[2]),
                offer.state.name(),
                offer.offeredAt,
                offer.answeredAt,
                offer.endedAt,
                offer.explanation());
    }
}
