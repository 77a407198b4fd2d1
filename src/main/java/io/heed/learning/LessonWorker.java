package io.heed.learning;

import io.heed.ticket.Bell;
import io.heed.ticket.TicketClosed;
import io.heed.ticket.Topic;
import io.heed.ticket.Worker;
import io.heed.understanding.ModelInForce;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;

/** Turns what happens on the desk into lessons; corrections first, because somebody is looking. */
@ApplicationScoped
class LessonWorker {
    private static final Duration SWEEP = Duration.ofSeconds(3);

    private final CorrectionLessons corrections;
    private final ClosureLessons closures;
    private final HeldOutPool pool;
    private final ModelInForce model;
    private final LearningConfig config;
    private final Bell bell;
    private final Worker worker = new Worker("lessons", SWEEP, this::step);

    LessonWorker(
            CorrectionLessons corrections,
            ClosureLessons closures,
            HeldOutPool pool,
            ModelInForce model,
            LearningConfig config,
            Bell bell) {
        this.corrections = corrections;
        this.closures = closures;
        this.pool = pool;
        this.model = model;
        this.config = config;
        this.bell = bell;
    }

    void start(@Observes StartupEvent event) {
        bell.on(Topic.LESSONS, () -> {
            pool.stale();
            worker.wake();
        });
        worker.start(1);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.stop();
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) TicketClosed event) {
        worker.wake();
    }

    private boolean step() {
        if (!model.ready()) return false;
        return corrections.learnOne()
                || corrections.forgetOne()
                || closures.learnSome()
                || config.continual() && pool.fill();
    }
}
