package io.heed.ticket;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Runs the stages a message passes on its way: each has workers that the bell wakes when the stage before has left
 * something, and that sweep by themselves for what a crash left.
 */
@ApplicationScoped
public class Stages {
    private static final Duration SWEEP = Duration.ofSeconds(2);

    private final Bell bell;
    private final List<Worker> open = new CopyOnWriteArrayList<>();

    Stages(Bell bell) {
        this.bell = bell;
    }

    /** Opens a stage with so many workers, woken whenever this topic rings. */
    public Worker open(String name, Topic topic, int workers, Worker.Step step) {
        return open(name, topic, () -> SWEEP, workers, step);
    }

    /** @param rest how long to sleep when there is nothing to do and nobody rings */
    public Worker open(String name, Topic topic, Supplier<Duration> rest, int workers, Worker.Step step) {
        Worker worker = new Worker(name, rest, step);
        open.add(worker);
        bell.on(topic, worker::wake);
        worker.start(workers);
        return worker;
    }

    // before anything a stage works with is closed
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        open.forEach(Worker::stop);
    }
}
