package io.heed.learning;

import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import io.heed.ticket.Worker;
import io.heed.understanding.ModelInForce;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Runs the trainings in line, on whichever instance is first. */
@ApplicationScoped
class TrainingWorker {
    private static final Logger LOG = Logger.getLogger(TrainingWorker.class);

    private final Trainings trainings;
    private final Schooling schooling;
    private final ModelKeeper keeper;
    private final ModelInForce model;
    private final Bell bell;
    private final Worker worker = new Worker("training", Duration.ofSeconds(3), this::runOne);
    /** Encoding and judging are silent for long stretches, and a machine may be slow. */
    private final Worker heart = new Worker("training-heart", Duration.ofSeconds(2), this::beat);

    private volatile boolean stopping;
    private volatile Long running;

    TrainingWorker(Trainings trainings, Schooling schooling, ModelKeeper keeper, ModelInForce model, Bell bell) {
        this.trainings = trainings;
        this.schooling = schooling;
        this.keeper = keeper;
        this.model = model;
        this.bell = bell;
    }

    void start(@Observes StartupEvent event) {
        bell.on(Topic.TRAININGS, worker::wake);
        worker.start(1);
        heart.start(1);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        worker.stop();
        heart.stop();
    }

    private boolean beat() {
        Long training = running;
        if (training != null) trainings.touch(training);
        return false;
    }

    private boolean runOne() {
        if (!model.ready() || stopping) return false;
        Optional<Trainings.Claim> claim = trainings.claim();
        claim.ifPresent(this::run);
        return claim.isPresent() && !stopping;
    }

    private void run(Trainings.Claim claim) {
        running = claim.id();
        try {
            schooling.run(claim, () -> stopping);
            keeper.follow();
        } catch (FittingStoppedException stopped) {
            if (stopping) trainings.putBack(claim.id());
        } catch (NothingToLearnException nothing) {
            trainings.failed(claim.id(), nothing.getMessage());
        } catch (RuntimeException | OutOfMemoryError failure) {
            // at the program's end encoders may close before the training has heard of it
            if (stopping) {
                trainings.putBack(claim.id());
                return;
            }
            LOG.errorf(failure, "Training %d failed; the version in force was not touched", claim.id());
            trainings.failed(
                    claim.id(),
                    "It broke off on our side (" + failure.getClass().getSimpleName()
                            + "); the log says more. The version in force was not touched.");
        } finally {
            running = null;
        }
    }
}
