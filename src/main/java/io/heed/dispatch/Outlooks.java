package io.heed.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The look ahead from the latest rounds. It weighs everybody's attention against the whole backlog and may take far
 * longer than the round itself; then it is worked out beside the loop, and rounds carry the latest there is.
 */
final class Outlooks implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Outlooks.class);

    /** Shorter than this it may be part of the round. */
    private static final Duration QUICK = Duration.ofMillis(5);

    private static final int REST_PER_WORK = 5;

    private final ExecutorService beside = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "outlook");
        thread.setDaemon(true);
        return thread;
    });
    private final Matching matching;
    private volatile Matching.Outlook latest = new Matching.Outlook(List.of(), 0, Map.of());
    private volatile long took;
    private volatile long ended = System.nanoTime();
    private volatile boolean busy;

    Outlooks(Matching matching) {
        this.matching = matching;
    }

    /**
     * From this round when that is quick, else the latest, while a newer one is in the making.
     *
     * @param all the whole situation, put together only where it is looked at
     * @param played the round, which may have planned only part of the situation
     */
    Matching.Outlook from(Supplier<Situation> all, Matching.Played played, boolean wasAll) {
        if (wasAll && took <= QUICK.toNanos()) {
            lookAhead(played);
        } else if (!busy && System.nanoTime() - ended > REST_PER_WORK * took) {
            busy = true;
            beside.execute(() -> {
                try {
                    lookAhead(wasAll ? played : matching.played(all.get()));
                } catch (RuntimeException failure) {
                    LOG.error("The look ahead failed; the next round tries again", failure);
                } finally {
                    busy = false;
                }
            });
        }
        return latest;
    }

    private void lookAhead(Matching.Played played) {
        long began = System.nanoTime();
        latest = played.outlook();
        ended = System.nanoTime();
        took = ended - began;
    }

    @Override
    public void close() {
        beside.shutdown();
    }
}
