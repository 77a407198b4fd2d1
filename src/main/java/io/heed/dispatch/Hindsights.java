package io.heed.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.planning.Planner;
import io.heed.ticket.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Works out what would have changed a decision once its offer is committed, on a thread of its own that rests longer
 * than it works: nobody's offer waits for it. When offers come faster than that, the oldest rounds go without.
 */
@ApplicationScoped
class Hindsights {
    private static final Duration PER_DECISION = Duration.ofMillis(10);
    private static final Duration SWEEP = Duration.ofSeconds(10);

    /** Each keeps its round's tickets and agents in memory. */
    private static final int MOST_ROUNDS = 16;

    private static final int REST_PER_WORK = 4;

    private final DataSource database;
    private final ObjectMapper json;
    private final Matching matching = new Matching(new Planner(), PER_DECISION.dividedBy(2));
    private final BlockingDeque<Past> rounds = new LinkedBlockingDeque<>(MOST_ROUNDS);
    private final Worker worker = new Worker("hindsight", SWEEP, this::lookBack);

    Hindsights(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    private record Past(Supplier<Situation> situation, Matching.Round round, WeightSet weights, long planId) {}

    void start(@Observes StartupEvent event) {
        worker.start(1);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.stop();
    }

    /**
     * @param situation all of it, put together only when its turn comes
     * @param planId null when the round was not written
     */
    void later(Supplier<Situation> situation, Matching.Round round, WeightSet weights, Long planId) {
        if (planId == null || round.given().isEmpty()) return;
        Past past = new Past(situation, round, weights, planId);
        while (!rounds.offerLast(past)) rounds.pollFirst();
        worker.wake();
    }

    private boolean lookBack() {
        Past past = rounds.pollFirst();
        if (past == null) return false;
        long began = System.nanoTime();
        write(past);
        rest(REST_PER_WORK * (System.nanoTime() - began));
        return !rounds.isEmpty();
    }

    private void write(Past past) {
        Counterfactual counterfactual =
                new Counterfactual(past.situation.get(), past.round, past.weights, matching, PER_DECISION);
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update assignment set hindsight = ?::jsonb where plan_id = ? and ticket_id = ?")) {
            for (Matching.Given given : past.round.given()) {
                Optional<Hindsight> found = counterfactual.of(given);
                if (found.isEmpty()) continue;
                update.setString(1, json.writeValueAsString(found.get()));
                update.setLong(2, past.planId);
                update.setLong(3, given.ticket().id());
                update.executeUpdate();
            }
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("Hindsight could not be written", failure);
        }
    }

    private static void rest(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
