package io.heed.dispatch;

import io.heed.understanding.EffortBook;
import io.heed.understanding.EffortFactors;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Keeps what was learned of everybody's pace, and gives it to those who plan. */
@ApplicationScoped
public class Paces {
    /** An estimate moves slowly; planning need not ask for it at every event. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final EntityManager entities;
    private final WorkedTickets worked;
    private final EffortBook efforts;
    private final Clock clock;
    private volatile Known known;

    Paces(EntityManager entities, WorkedTickets worked, EffortBook efforts, Clock clock) {
        this.entities = entities;
        this.worked = worked;
        this.efforts = efforts;
        this.clock = clock;
    }

    /**
     * @param pace minutes this agent takes over minutes expected, 0.5 to 2
     * @param againstOthers this agent over everybody in the queue; below 1 is faster
     * @param queuePace everybody in the queue over what was expected
     * @param closures how many closures of this agent count still
     */
    @Schema(name = "AgentPace")
    public record Pace(String queue, double pace, double againstOthers, double queuePace, double closures) {}

    /** Estimates for everybody; who has no closures of their own has the queues'. */
    private record Known(Map<Long, Map<String, Double>> people, Map<String, Double> others, Instant at) {}

    /** The agents with what is known of their pace, by queue. */
    public List<AgentFacts> applied(List<AgentFacts> agents) {
        Known all = known;
        if (all == null || all.at.plus(FRESH).isBefore(clock.instant())) {
            all = QuarkusTransaction.joiningExisting().call(this::load);
            known = all;
        }
        if (all.others.isEmpty()) return agents;
        List<AgentFacts> paced = new ArrayList<>(agents.size());
        for (AgentFacts agent : agents) paced.add(agent.withPace(all.people.getOrDefault(agent.id(), all.others)));
        return paced;
    }

    private Known load() {
        Map<String, PaceEvidence> queues = queues();
        EffortFactors expected = efforts.inForce();
        Map<Long, Map<String, Double>> people = new HashMap<>();
        people(null).forEach((person, own) -> people.put(person, Map.copyOf(paces(own, queues, expected))));
        return new Known(people, Map.copyOf(paces(Map.of(), queues, expected)), clock.instant());
    }

    private static Map<String, Double> paces(
            Map<String, PaceEvidence> own, Map<String, PaceEvidence> queues, EffortFactors expected) {
        Map<String, Double> paces = new HashMap<>();
        queues.forEach((queue, all) ->
                paces.put(queue, PaceEstimate.of(own.getOrDefault(queue, PaceEvidence.NONE), all, expected.of(queue))));
        return paces;
    }

    @Transactional
    public List<Pace> ofAgent(long agentId) {
        Map<String, PaceEvidence> own = people(agentId).getOrDefault(agentId, Map.of());
        EffortFactors expected = efforts.inForce();
        return queues().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(queue -> pace(
                        queue.getKey(),
                        own.getOrDefault(queue.getKey(), PaceEvidence.NONE),
                        queue.getValue(),
                        expected.of(queue.getKey())))
                .toList();
    }

    private static Pace pace(String queue, PaceEvidence own, PaceEvidence all, double expected) {
        return new Pace(
                queue,
                PaceEstimate.of(own, all, expected),
                PaceEstimate.againstOthers(own, all),
                PaceEstimate.ofQueue(all, expected),
                own.n());
    }

    /** Takes a closed ticket into account; one that nobody accepted teaches nothing. */
    @Transactional
    public void learn(long ticketId) {
        worked.of(ticketId).ifPresent(ticket -> {
            efforts.learn(ticketId, ticket.minutes());
            // one closure at a time, so that none overwrites what another has just added
            entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('heed.pace'))")
                    .getSingleResult();
            PaceEvidence own = people(ticket.agentId())
                    .getOrDefault(ticket.agentId(), Map.of())
                    .getOrDefault(ticket.queue(), PaceEvidence.NONE);
            PaceEvidence all = queues().getOrDefault(ticket.queue(), PaceEvidence.NONE);
            Instant now = clock.instant();
            save("queue_pace (queue", "(:queue", "queue", ticket, all.with(ticket.minutes(), ticket.expected(), now));
            save(
                    "pace (person_id, queue",
                    "(" + ticket.agentId() + ", :queue",
                    "person_id, queue",
                    ticket,
                    own.with(ticket.minutes(), ticket.expected(), now));
        });
    }

    private void save(String into, String key, String conflict, WorkedTickets.Worked ticket, PaceEvidence evidence) {
        if (evidence.n() == 0) return;
        entities.createNativeQuery("insert into " + into + ", n, logs, minutes, expected, at) values " + key
                        + ", :n, :logs, :minutes, :expected, :at) on conflict (" + conflict
                        + ") do update set n = excluded.n, logs = excluded.logs, minutes = excluded.minutes,"
                        + " expected = excluded.expected, at = excluded.at")
                .setParameter("queue", ticket.queue())
                .setParameter("n", evidence.n())
                .setParameter("logs", evidence.logs())
                .setParameter("minutes", evidence.minutes())
                .setParameter("expected", evidence.expected())
                .setParameter("at", evidence.at())
                .executeUpdate();
    }

    private Map<String, PaceEvidence> queues() {
        Map<String, PaceEvidence> queues = new HashMap<>();
        for (Object[] row : rows("select queue, n, logs, minutes, expected, at from queue_pace"))
            queues.put((String) row[0], evidence(row, 1));
        return queues;
    }

    /** @param agentId null for everybody */
    private Map<Long, Map<String, PaceEvidence>> people(Long agentId) {
        Map<Long, Map<String, PaceEvidence>> people = new HashMap<>();
        String whom = agentId == null ? "" : " where person_id = " + agentId;
        for (Object[] row : rows("select person_id, queue, n, logs, minutes, expected, at from pace" + whom))
            people.computeIfAbsent(((Number) row[0]).longValue(), id -> new HashMap<>())
                    .put((String) row[1], evidence(row, 2));
        return people;
    }

    private List<Object[]> rows(String sql) {
        List<?> rows = entities.createNativeQuery(sql).getResultList();
        return rows.stream().map(row -> (Object[]) row).toList();
    }

    private PaceEvidence evidence(Object[] row, int at) {
        return new PaceEvidence(
                        ((Number) row[at]).doubleValue(),
                        ((Number) row[at + 1]).doubleValue(),
                        ((Number) row[at + 2]).doubleValue(),
                        ((Number) row[at + 3]).doubleValue(),
                        (Instant) row[at + 4])
                .at(clock.instant());
    }
}
