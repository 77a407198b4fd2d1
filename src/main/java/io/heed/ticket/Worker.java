package io.heed.ticket;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Threads that empty one stage's inbox: woken by the bell, and looking by themselves now and then for what a crash
 * left. A step that throws is logged once and tried again after a pause; it never ends the thread.
 */
public final class Worker {
    /** Does one unit of work and says whether there may be more. */
    @FunctionalInterface
    public interface Step {
        boolean more();
    }

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 500;
    private static final long PAUSE_AFTER_MEETING_MILLIS = 20;

    /** Two that change one ticket at a time get past each other at once; those that never do have another trouble. */
    private static final int MEETINGS_IN_A_ROW = 5;

    private final String name;
    private final Step step;
    private final Supplier<Duration> pause;
    private final Semaphore wake = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    public Worker(String name, Duration sweep, Step step) {
        this(name, () -> sweep, step);
    }

    /** @param pause how long to rest when there is nothing to do, asked anew each time */
    public Worker(String name, Supplier<Duration> pause, Step step) {
        this.name = name;
        this.step = step;
        this.pause = pause;
    }

    public void start(int count) {
        running = true;
        for (int i = 1; i <= count; i++) {
            Thread thread = new Thread(this::run, name + "-" + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    public void wake() {
        // one permit a thread is enough: each looks until it finds nothing
        if (wake.availablePermits() < threads.size()) wake.release();
    }

    /** Waits for the step in hand, so that nothing is cut off at shutdown. */
    public void stop() {
        running = false;
        wake.release(threads.size());
        for (Thread thread : threads) {
            try {
                thread.join(5000);
            } catch (InterruptedException impatient) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void run() {
        int met = 0;
        while (running) {
            try {
                while (running && step.more()) met = 0;
                met = 0;
                await(pause.get().toMillis());
            } catch (RuntimeException | Error failure) {
                // a library that does not link or a full heap ends one step, never the stage
                if (!running) return;
                if (Meeting.endsIn(failure) && ++met < MEETINGS_IN_A_ROW) {
                    LOG.debugf("%s met somebody else's change; it looks again", name);
                    await(PAUSE_AFTER_MEETING_MILLIS);
                    continue;
                }
                LOG.errorf(failure, "%s could not finish a step; it tries again", name);
                await(PAUSE_AFTER_FAILURE_MILLIS);
            }
        }
    }

    private void await(long millis) {
        try {
            if (wake.tryAcquire(millis, TimeUnit.MILLISECONDS)) wake.drainPermits();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
