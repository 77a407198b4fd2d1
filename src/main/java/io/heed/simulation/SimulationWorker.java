package io.heed.simulation;

import io.heed.ticket.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.Serial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Runs the simulations in line, one at a time. */
@ApplicationScoped
class SimulationWorker {
    private static final Logger LOG = Logger.getLogger(SimulationWorker.class);
    private static final double TELL_EVERY = 0.01;

    private final Simulations simulations;
    private final Worker worker = new Worker("simulation", Duration.ofSeconds(2), this::runOne);
    private volatile boolean stopping;

    SimulationWorker(Simulations simulations) {
        this.simulations = simulations;
    }

    void start(@Observes StartupEvent event) {
        worker.start(1);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        worker.stop();
    }

    void wake() {
        worker.wake();
    }

    private boolean runOne() {
        Optional<Simulations.Claim> claim = simulations.claim();
        claim.ifPresent(this::run);
        return claim.isPresent() && !stopping;
    }

    private void run(Simulations.Claim claim) {
        try {
            simulations.done(claim.id(), new Run(claim).results());
        } catch (Ended ended) {
            if (stopping) simulations.putBack(claim.id());
        } catch (RuntimeException | OutOfMemoryError failure) {
            LOG.errorf(failure, "Simulation %d failed", claim.id());
            simulations.failed(claim.id(), "It broke off on our side; the log says more.");
        }
    }

    /** Somebody canceled the run, or the program stops. */
    private static final class Ended extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    private final class Run {
        private final Simulations.Claim claim;
        private double told;

        Run(Simulations.Claim claim) {
            this.claim = claim;
        }

        List<PolicyResult> results() {
            Scenario scenario = SimulationReader.scenario(claim.request());
            List<Policy> policies = SimulationReader.policies(claim.request());
            List<PolicyResult> results = new ArrayList<>();
            for (Policy policy : policies) {
                Outcome day = new Day(scenario, policy).run(share -> tell((results.size() + share) / policies.size()));
                results.add(PolicyResult.of(day.figures()));
            }
            return results;
        }

        private void tell(double progress) {
            if (stopping) throw new Ended();
            if (progress < told + TELL_EVERY) return;
            told = progress;
            if (!simulations.goesOn(claim.id(), progress)) throw new Ended();
        }
    }
}
