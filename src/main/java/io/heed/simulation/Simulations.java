package io.heed.simulation;

import io.heed.web.Problem;
import io.heed.web.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The simulations that run in the background: asked for, claimed, told of, finished. */
@ApplicationScoped
public class Simulations {
    /** Longer than any stretch in which a run says nothing; two runs of the same would find the same. */
    private static final Duration SILENT = Duration.ofSeconds(30);

    private static final int MOST_QUEUED = 20;
    private static final int KEPT = 50;

    private final Clock clock;

    Simulations(Clock clock) {
        this.clock = clock;
    }

    /** A run that has been claimed. */
    record Claim(long id, SimulationRequest request) {}

    /** @throws ProblemException 429 when too many wait already */
    public SimulationRow ask(SimulationRequest request, String byName) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (SimulationRow.count("state", SimulationRow.State.queued) >= MOST_QUEUED)
                throw new ProblemException(Problem.of(
                        429,
                        "too-many-simulations",
                        "Too many simulations wait already",
                        "At most " + MOST_QUEUED + " wait for their turn: try again when one has ended."));
            forgetTheOldest();
            SimulationRow row = new SimulationRow();
            row.state = SimulationRow.State.queued;
            row.request = request;
            row.replay = request.weights() != null;
            row.byName = byName;
            row.createdAt = clock.instant();
            row.touchedAt = row.createdAt;
            row.persist();
            return row;
        });
    }

    private static void forgetTheOldest() {
        SimulationRow.delete(
                "endedAt is not null and id not in (select s.id from SimulationRow s order by s.id desc limit " + KEPT
                        + ")");
    }

    public Optional<SimulationRow> find(long id) {
        return QuarkusTransaction.requiringNew().call(() -> SimulationRow.byId(id));
    }

    /** A simulation without what went in and what came out. */
    @Schema(name = "SimulationInShort")
    public record InShort(Long id, SimulationRow.State state, double progress, String byName, Instant createdAt) {}

    /** All that are kept, newest first. */
    public List<InShort> list() {
        return QuarkusTransaction.requiringNew()
                .call(() -> SimulationRow.getEntityManager()
                        .createQuery(
                                "select new io.heed.simulation.Simulations$InShort(s.id, s.state, s.progress, s.byName,"
                                        + " s.createdAt) from SimulationRow s order by s.id desc",
                                InShort.class)
                        .getResultList());
    }

    /** The next in line, or one whose worker has gone silent, such as before a restart. */
    Optional<Claim> claim() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<Long> next = next(clock.instant().minus(SILENT));
            next.ifPresent(id -> SimulationRow.update(
                    "state = ?1, progress = 0, touchedAt = ?2 where id = ?3",
                    SimulationRow.State.running,
                    clock.instant(),
                    id));
            return next.flatMap(SimulationRow::byId).map(row -> new Claim(row.id, row.request));
        });
    }

    @SuppressWarnings("unchecked")
    private static Optional<Long> next(Instant silentSince) {
        List<Object> ids = SimulationRow.getEntityManager()
                .createNativeQuery("""
                        select id from simulation
                        where state = 'queued' or state = 'running' and touched_at < ?1
                        order by id limit 1 for update skip locked""")
                .setParameter(1, silentSince)
                .getResultList();
        return ids.stream().findFirst().map(id -> ((Number) id).longValue());
    }

    /** False when it has been canceled meanwhile. */
    boolean goesOn(long id, double progress) {
        return QuarkusTransaction.requiringNew()
                        .call(() -> SimulationRow.update(
                                "progress = ?1, touchedAt = ?2 where id = ?3 and state = ?4",
                                Math.min(1, progress),
                                clock.instant(),
                                id,
                                SimulationRow.State.running))
                > 0;
    }

    void done(long id, List<PolicyResult> results) {
        end(id, SimulationRow.State.done, results, null);
    }

    void failed(long id, String why) {
        end(id, SimulationRow.State.failed, null, why);
    }

    private void end(long id, SimulationRow.State state, List<PolicyResult> results, String failure) {
        QuarkusTransaction.requiringNew()
                .run(() -> SimulationRow.byId(id)
                        .filter(row -> row.state == SimulationRow.State.running)
                        .ifPresent(row -> {
                            row.state = state;
                            row.progress = results == null ? row.progress : 1;
                            row.results = results;
                            row.failure = failure;
                            row.endedAt = clock.instant();
                        }));
    }

    /** The run goes back in line, for the next start of the program. */
    void putBack(long id) {
        QuarkusTransaction.requiringNew()
                .run(() -> SimulationRow.update(
                        "state = ?1 where id = ?2 and state = ?3",
                        SimulationRow.State.queued,
                        id,
                        SimulationRow.State.running));
    }

    /**
     * @throws ProblemException 404 when there is none, 409 when it has ended
     */
    public void cancel(long id) {
        QuarkusTransaction.requiringNew().run(() -> {
            SimulationRow row = SimulationRow.byId(id)
                    .orElseThrow(() -> ProblemException.notFound("No simulation has the number " + id + "."));
            if (row.endedAt != null)
                throw ProblemException.conflict("The simulation has ended already: it is " + row.state + ".");
            row.state = SimulationRow.State.canceled;
            row.endedAt = clock.instant();
        });
    }
}
