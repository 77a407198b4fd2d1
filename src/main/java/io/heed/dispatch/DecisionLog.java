package io.heed.dispatch;

import io.heed.identity.Purview;
import io.heed.ticket.Customer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reads decisions back from the offers they were kept with. */
@ApplicationScoped
public class DecisionLog {
    private static final String OFFERS = "select a, t.queue, p.name, c from Assignment a"
            + " join Ticket t on t.id = a.ticketId join t.customer c join Person p on p.id = a.agentId where 1 = 1";

    private static final String SEEN = " and (t.queue is null or t.queue not in :hidden)";

    private final EntityManager entities;

    DecisionLog(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What is asked for; null asks for all.
     *
     * @param to exclusive
     * @param before only offers older than this one
     * @param hidden queues whose tickets are not for the one who asks
     */
    public record Asked(
            Instant from,
            Instant to,
            Long agent,
            String queue,
            Assignment.State outcome,
            Long ticket,
            Long before,
            Set<String> hidden) {
        public Asked {
            hidden = Set.copyOf(hidden);
        }

        Asked before(long offer) {
            return new Asked(from, to, agent, queue, outcome, ticket, offer, hidden);
        }

        public Asked within(Purview purview) {
            return new Asked(from, to, agent, queue, outcome, ticket, before, purview.hidden());
        }
    }

    /** @param id of the offer */
    @Schema(name = "LoggedDecision")
    public record Entry(
            long id,
            long ticketId,
            String queue,
            String customer,
            Decision.Who agent,
            String state,
            Instant offeredAt,
            Instant answeredAt,
            Instant endedAt,
            Decision decision) {}

    @Transactional
    public List<Entry> newestFirst(Asked asked, int most) {
        StringBuilder query = new StringBuilder(OFFERS);
        Map<String, Object> parameters = new HashMap<>();
        add(query, parameters, " and a.offeredAt >= :from", "from", asked.from());
        add(query, parameters, " and a.offeredAt < :to", "to", asked.to());
        add(query, parameters, " and a.agentId = :agent", "agent", asked.agent());
        add(query, parameters, " and t.queue = :queue", "queue", asked.queue());
        add(query, parameters, " and a.state = :outcome", "outcome", asked.outcome());
        add(query, parameters, " and a.ticketId = :ticket", "ticket", asked.ticket());
        add(query, parameters, " and a.id < :before", "before", asked.before());
        if (!asked.hidden().isEmpty()) add(query, parameters, SEEN, "hidden", asked.hidden());
        return found(query + " order by a.id desc", parameters, most);
    }

    @Transactional
    public Optional<Entry> one(long id, Purview purview) {
        return found(OFFERS + " and a.id = :id", Map.of("id", id), 1).stream()
                .filter(entry -> purview.sees(entry.queue()))
                .findFirst();
    }

    private List<Entry> found(String query, Map<String, Object> parameters, int most) {
        TypedQuery<Object[]> found = entities.createQuery(query, Object[].class);
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
                ((Customer) row[3]).displayName(),
                new Decision.Who(offer.agentId, (String) row[2]),
                offer.state.name(),
                offer.offeredAt,
                offer.answeredAt,
                offer.endedAt,
                offer.explanation());
    }
}
