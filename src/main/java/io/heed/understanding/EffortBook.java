package io.heed.understanding;

import io.heed.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps what closures have shown of the effort head, and corrects what it says by it. */
@ApplicationScoped
public class EffortBook {
    /** A factor moves slowly; readings need not ask for it each time. */
    private static final Duration FRESH = Duration.ofSeconds(15);

    private static final EffortFactors NOTHING_KNOWN = new EffortFactors(Map.of());

    private final EntityManager entities;
    private final ModelInForce model;
    private final Clock clock;
    private volatile Known known;

    EffortBook(EntityManager entities, ModelInForce model, Clock clock) {
        this.entities = entities;
        this.model = model;
        this.clock = clock;
    }

    private record Known(Map<String, EffortFactors> versions, Instant at) {}

    /** What this version of the head is to be multiplied by. */
    @Transactional
    public EffortFactors of(String modelVersion) {
        Known all = known;
        if (all == null || all.at.plus(FRESH).isBefore(clock.instant())) {
            all = load();
            known = all;
        }
        return all.versions.getOrDefault(modelVersion, NOTHING_KNOWN);
    }

    /** Of the version in force; nothing is known while there is none. */
    public EffortFactors inForce() {
        return model.ready() ? of(model.version().name()) : NOTHING_KNOWN;
    }

    /** Takes into account what a closed ticket took; one that was never read, or lies in no queue, teaches nothing. */
    @Transactional
    public void learn(long ticketId, double minutes) {
        Ticket ticket = Ticket.byId(ticketId).orElse(null);
        if (ticket == null || ticket.queue == null) return;
        longest(ticketId).ifPresent(reading -> {
            // one closure at a time, so that none overwrites what another has just added
            entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('heed.effort'))")
                    .getSingleResult();
            EffortFactors.Kind kind = new EffortFactors.Kind(ticket.queue, ticket.channel);
            EffortEvidence before = evidence(reading.modelVersion).getOrDefault(kind, EffortEvidence.NONE);
            EffortEvidence after = before.with(minutes, reading.headMinutes, clock.instant());
            if (after.n() > 0) save(reading.modelVersion, kind, after);
        });
    }

    /** The reading that its expected minutes came from. */
    private static Optional<Understanding> longest(long ticketId) {
        return Understanding.find(
                        "ticketId = ?1 and failure is null and headMinutes > 0 order by effortMinutes desc", ticketId)
                .firstResultOptional();
    }

    private void save(String version, EffortFactors.Kind kind, EffortEvidence evidence) {
        entities.createNativeQuery("""
                        insert into effort_evidence (model_version, queue, channel, n, minutes, expected, at)
                        values (:version, :queue, :channel, :n, :minutes, :expected, :at)
                        on conflict (model_version, queue, channel) do update set
                            n = excluded.n, minutes = excluded.minutes, expected = excluded.expected, at = excluded.at
                        """)
                .setParameter("version", version)
                .setParameter("queue", kind.queue())
                .setParameter("channel", kind.channel())
                .setParameter("n", evidence.n())
                .setParameter("minutes", evidence.minutes())
                .setParameter("expected", evidence.expected())
                .setParameter("at", evidence.at())
                .executeUpdate();
    }

    private Known load() {
        Map<String, EffortFactors> versions = new HashMap<>();
        List<?> names = entities.createNativeQuery("select distinct model_version from effort_evidence")
                .getResultList();
        for (Object name : names) versions.put((String) name, new EffortFactors(evidence((String) name)));
        return new Known(versions, clock.instant());
    }

    private Map<EffortFactors.Kind, EffortEvidence> evidence(String version) {
        Map<EffortFactors.Kind, EffortEvidence> evidence = new HashMap<>();
        List<?> rows =
                entities.createNativeQuery("""
                        select queue, channel, n, minutes, expected, at from effort_evidence
                        where model_version = :version
                        """).setParameter("version", version).getResultList();
        for (Object one : rows) {
            Object[] row = (Object[]) one;
            evidence.put(
                    new EffortFactors.Kind((String) row[0], (String) row[1]),
                    new EffortEvidence(number(row[2]), number(row[3]), number(row[4]), (Instant) row[5])
                            .at(clock.instant()));
        }
        return evidence;
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
