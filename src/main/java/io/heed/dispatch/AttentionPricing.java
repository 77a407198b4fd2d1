package io.heed.dispatch;

import io.heed.planning.FluidSolver;
import io.heed.ticket.Worker;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Looks ahead for the dispatcher, on a thread of its own: every few minutes, and soon after the floor has changed a lot.
 * It hears of the floor from the instance that dispatches and from no other. Whatever goes wrong here, dispatch goes on
 * by the plain index.
 */
@ApplicationScoped
public class AttentionPricing {
    private static final Logger LOG = Logger.getLogger(AttentionPricing.class);

    private static final Duration SWEEP = Duration.ofMinutes(1);
    private static final Duration SOLVER_PATIENCE = Duration.ofSeconds(2);

    private final Comings comings;
    private final ShiftRoster shifts;
    private final PriceClock clock = new PriceClock();
    private final Worker worker = new Worker("prices", SWEEP, this::look);
    private final AtomicReference<Floorplan> asked = new AtomicReference<>();
    private volatile AttentionPrices newest;

    AttentionPricing(Comings comings, ShiftRoster shifts) {
        this.comings = comings;
        this.shifts = shifts;
    }

    /** The floor as the dispatcher saw it. */
    private record Floorplan(Supplier<Situation> situation, Instant now, WeightSet weights) {}

    void start(@Observes StartupEvent event) {
        worker.start(1);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.stop();
    }

    /** Prices to decide by; the plain index, and why, when there are none or they are old. */
    AttentionPrices current(Instant now) {
        return PriceClock.stillGood(newest, now);
    }

    /**
     * Hears of the floor; returns at once.
     *
     * @param situation all of it, put together only where it is looked at
     */
    void saw(Supplier<Situation> situation, int waiting, List<AgentFacts> agents, Instant now, WeightSet weights) {
        if (!clock.due(waiting, agents, now)) return;
        asked.set(new Floorplan(situation, now, weights));
        worker.wake();
    }

    private boolean look() {
        Floorplan floor = asked.getAndSet(null);
        if (floor == null) return false;
        Instant now = floor.now();
        try {
            FluidLookAhead.Looked looked = ahead(floor, now);
            newest = looked.prices();
            QuarkusTransaction.requiringNew().run(() -> PriceRow.of(looked).persist());
        } catch (RuntimeException failure) {
            LOG.warn("The next hours could not be priced; dispatch goes on without", failure);
            newest = AttentionPrices.none(now, "The look-ahead failed; the log says why.");
        }
        return asked.get() != null;
    }

    private FluidLookAhead.Looked ahead(Floorplan floor, Instant now) {
        Situation situation = floor.situation().get();
        FluidLookAhead ahead = new FluidLookAhead(
                Map.of(), comings.usual(now), shifts.at(now), new FluidSolver(SOLVER_PATIENCE), PriceTuning.USUAL);
        ahead.listensSince(now.minus(Forecast.TRAILING));
        List<TicketFacts> came = comings.lately(now);
        for (TicketFacts ticket : came)
            ahead.arrived(
                    new Waiting(
                            ticket,
                            Weighing.factors(ticket, floor.weights(), now).weight(floor.weights())),
                    ticket.openedAt());
        return ahead.looked(situation.waiting(), situation.agents(), now);
    }
}
