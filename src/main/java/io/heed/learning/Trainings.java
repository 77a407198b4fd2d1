package io.heed.learning;

import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import io.heed.web.Problem;
import io.heed.web.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** The trainings that run in the background, one at a time over all instances. */
@ApplicationScoped
class Trainings {
    /** A worker is heard every two seconds; one that is silent for this long has gone. */
    private static final Duration SILENT = Duration.ofSeconds(20);

    private static final int MOST_QUEUED = 5;
    private static final int MOST_ATTEMPTS = 3;
    private static final int LISTED = 50;

    private final Clock clock;
    private final Bell bell;
    private final Session entities;

    Trainings(Clock clock, Bell bell, Session entities) {
        this.clock = clock;
        this.bell = bell;
        this.entities = entities;
    }

    /** A run that has been claimed. */
    record Claim(long id, List<String> tasks, String note, String byName) {}

    /**
     * The same asked for twice while it waits is one training.
     *
     * @throws ProblemException 429 when too many wait already
     */
    TrainingRow ask(List<String> tasks, String note, String byName) {
        TrainingRow asked = QuarkusTransaction.requiringNew()
                .call(() -> TrainingRow.thatWaits(tasks, note).orElseGet(() -> fresh(tasks, note, byName)));
        bell.ring(Topic.TRAININGS, Topic.BOARD);
        return asked;
    }

    private TrainingRow fresh(List<String> tasks, String note, String byName) {
        if (TrainingRow.count("state", TrainingRow.State.queued) >= MOST_QUEUED)
            throw new ProblemException(Problem.of(
                    429,
                    "too-many-trainings",
                    "Too many trainings wait already",
                    "At most " + MOST_QUEUED + " wait for their turn: try again when one has ended."));
        TrainingRow row = new TrainingRow();
        row.state = TrainingRow.State.queued;
        row.tasks = tasks;
        row.note = note;
        row.byName = byName;
        row.createdAt = clock.instant();
        row.touchedAt = row.createdAt;
        row.epochs = List.of();
        row.persist();
        return row;
    }

    Optional<TrainingRow> find(long id) {
        return QuarkusTransaction.requiringNew().call(() -> TrainingRow.byId(id));
    }

    List<TrainingRow> list() {
        return QuarkusTransaction.requiringNew().call(() -> TrainingRow.newestFirst(LISTED));
    }

    /** The next in line, or one whose worker has gone silent; none while another one runs. */
    Optional<Claim> claim() {
        return QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('training'))", Integer.class)
                    .getSingleResult();
            Instant silentSince = clock.instant().minus(SILENT);
            giveUp(silentSince);
            return entities.createNativeQuery("""
                            select t.* from training t
                            where (t.state = 'queued' or t.state = 'running' and t.touched_at < :silent)
                              and not exists (select 1 from training r
                                              where r.state = 'running' and r.touched_at >= :silent)
                            order by t.id limit 1""", TrainingRow.class)
                    .setParameter("silent", silentSince)
                    .getResultStream()
                    .findFirst()
                    .map(this::taken);
        });
    }

    private Claim taken(TrainingRow row) {
        row.state = TrainingRow.State.running;
        row.attempts++;
        row.progress = 0;
        row.epochs = List.of();
        row.startedAt = clock.instant();
        row.touchedAt = row.startedAt;
        return new Claim(row.id, row.tasks, row.note, row.byName);
    }

    private void giveUp(Instant silentSince) {
        for (TrainingRow row : TrainingRow.<TrainingRow>list(
                "state = ?1 and touchedAt < ?2 and attempts >= ?3",
                TrainingRow.State.running,
                silentSince,
                MOST_ATTEMPTS))
            end(
                    row,
                    TrainingRow.State.failed,
                    "It broke off " + MOST_ATTEMPTS + " times, each time without a word: the program ended meanwhile."
                            + " The version in force was not touched.");
    }

    /** False when it is not this worker's any more. */
    boolean goesOn(long id, double progress, List<TrainingRow.Epoch> epochs) {
        boolean mine = QuarkusTransaction.requiringNew().call(() -> {
            Optional<TrainingRow> row = TrainingRow.byId(id).filter(one -> one.state == TrainingRow.State.running);
            row.ifPresent(one -> {
                one.progress = Math.min(1, progress);
                one.touchedAt = clock.instant();
                if (one.epochs.size() != epochs.size()) one.epochs = new ArrayList<>(epochs);
            });
            return row.isPresent();
        });
        bell.ring(Topic.BOARD);
        return mine;
    }

    /** Its worker lives, whatever it is at. */
    void touch(long id) {
        QuarkusTransaction.requiringNew()
                .run(() -> TrainingRow.update(
                        "touchedAt = ?1 where id = ?2 and state = ?3", clock.instant(), id, TrainingRow.State.running));
    }

    void failed(long id, String why) {
        QuarkusTransaction.requiringNew()
                .run(() -> TrainingRow.byId(id)
                        .filter(row -> row.state == TrainingRow.State.running)
                        .ifPresent(row -> end(row, TrainingRow.State.failed, why)));
        bell.ring(Topic.BOARD);
    }

    void end(TrainingRow row, TrainingRow.State state, String reason) {
        row.state = state;
        row.reason = reason;
        row.endedAt = clock.instant();
    }

    /** Back in line, for the next start of the program. */
    void putBack(long id) {
        QuarkusTransaction.requiringNew()
                .run(() -> TrainingRow.byId(id)
                        .filter(row -> row.state == TrainingRow.State.running)
                        .ifPresent(row -> {
                            row.state = TrainingRow.State.queued;
                            row.attempts--;
                        }));
    }
}
