package io.heed.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.dispatch.WeightSet;
import io.heed.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Days gone by, tried again under other weights, in the background; they only show and change nothing. */
@ApplicationScoped
public class Replays {
    private final Simulations simulations;
    private final SimulationWorker worker;
    private final RecordedDay recorded;
    private final EntityManager entities;
    private final ObjectMapper json;

    Replays(
            Simulations simulations,
            SimulationWorker worker,
            RecordedDay recorded,
            EntityManager entities,
            ObjectMapper json) {
        this.simulations = simulations;
        this.worker = worker;
        this.recorded = recorded;
        this.entities = entities;
        this.json = json;
    }

    /** @param runs one for each set of weights, in the order asked for; empty until it is done */
    public record Replay(
            long id,
            String day,
            long seed,
            String by,
            Instant at,
            boolean running,
            int percent,
            String failure,
            List<Run> runs) {}

    /**
     * What a day came to under one set of weights.
     *
     * @param broken promises, counted by ticket
     */
    public record Run(
            String name, int tickets, int broken, double meanSeconds, double longestSeconds, double costPerTicket) {}

    /**
     * @param sets by the name that results give them
     * @throws ProblemException 400 when it is no day, or one without tickets or without anybody who took any
     */
    public long ask(String day, ZoneId zone, long seed, Map<String, WeightSet> sets, String byName) {
        List<SimulationRequest.Weighed> weights = sets.entrySet().stream()
                .map(set -> new SimulationRequest.Weighed(set.getKey(), set.getValue()))
                .toList();
        SimulationRequest asked = new SimulationRequest(null, null, List.of(), seed, day, zone.getId(), weights);
        SimulationRow row = simulations.ask(recorded.of(asked), byName);
        worker.wake();
        return row.id;
    }

    /** The newest first. */
    @Transactional
    public List<Replay> latest(int most) {
        // the day's tickets and people, some megabytes of them, stay where they are
        List<?> rows =
                entities.createNativeQuery("""
                        select id, request ->> 'day', cast(request ->> 'seed' as bigint), by_name, created_at, state,
                               progress, failure, cast(results as text)
                        from simulation where replay order by id desc limit :most""").setParameter("most", most).getResultList();
        return rows.stream().map(row -> replay((Object[]) row)).toList();
    }

    private Replay replay(Object[] row) {
        SimulationRow.State state = SimulationRow.State.valueOf((String) row[5]);
        boolean running = state == SimulationRow.State.queued || state == SimulationRow.State.running;
        return new Replay(
                ((Number) row[0]).longValue(),
                (String) row[1],
                ((Number) row[2]).longValue(),
                (String) row[3],
                (Instant) row[4],
                running,
                (int) Math.round(100 * ((Number) row[6]).doubleValue()),
                state == SimulationRow.State.canceled ? "canceled" : (String) row[7],
                row[8] == null ? List.of() : runs((String) row[8]));
    }

    private List<Run> runs(String results) {
        try {
            return json.readValue(results, new TypeReference<List<PolicyResult>>() {}).stream()
                    .map(Replays::run)
                    .toList();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The results of a replay could not be read", broken);
        }
    }

    static Run run(PolicyResult result) {
        int broken = 0;
        double waited = 0;
        double longest = 0;
        for (PolicyResult.ByClass one : result.classes()) {
            broken += (int) Math.round(one.arrived() * (1 - one.promiseAttainment()));
            waited += one.arrived() * one.waitSeconds().mean();
            longest = Math.max(longest, one.waitSeconds().max());
        }
        return new Run(
                result.policy(),
                result.arrived(),
                broken,
                waited / Math.max(1, result.arrived()),
                longest,
                result.costPerTicket());
    }
}
