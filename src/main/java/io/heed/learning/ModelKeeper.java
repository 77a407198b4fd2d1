package io.heed.learning;

import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import io.heed.ticket.Worker;
import io.heed.understanding.ModelInForce;
import io.heed.understanding.ModelVersion;
import io.heed.understanding.UnreadableHeadsException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Takes over whatever version is in force, on every instance: when the bell rings, and now and then by itself. */
@ApplicationScoped
class ModelKeeper {
    private static final Logger LOG = Logger.getLogger(ModelKeeper.class);
    private static final Duration SWEEP = Duration.ofSeconds(5);
    private static final int BEFORE_THE_MODEL_LOADS = 100;

    private final ModelVersions versions;
    private final ModelInForce model;
    private final Memories memories;
    private final Bell bell;
    private final Worker worker = new Worker("model-keeper", SWEEP, this::look);
    private volatile String refused;

    ModelKeeper(ModelVersions versions, ModelInForce model, Memories memories, Bell bell) {
        this.versions = versions;
        this.model = model;
        this.memories = memories;
        this.bell = bell;
    }

    void start(@Observes @Priority(BEFORE_THE_MODEL_LOADS) StartupEvent event) {
        versions.welcome(ModelVersion.shipped());
        bell.on(Topic.MODEL, worker::wake);
        worker.start(1);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.stop();
    }

    private boolean look() {
        follow();
        return false;
    }

    /** From now on this instance reads with what is in force. */
    synchronized void follow() {
        if (!model.ready()) return;
        Optional<String> wanted = versions.nameInForce();
        if (wanted.isPresent()
                && !wanted.get().equals(model.version().name())
                && !wanted.get().equals(refused)) takeOver(wanted.get());
        memories.refresh();
    }

    private void takeOver(String version) {
        try {
            model.put(versions.load(version));
            refused = null;
            LOG.infof("Model %s is in force", version);
        } catch (DamagedModelException | UnreadableHeadsException damaged) {
            // said once: the version stays what it is, and so does the one that reads
            refused = version;
            LOG.errorf(
                    "%s. Model %s goes on reading; put another version into force, or restore the database",
                    damaged.getMessage(), model.version().name());
        }
    }
}
