package io.heed.web;

import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells open pages that something they show has changed. Rings are collected, so that a page hears of a change within a
 * third of a second and of a hundred changes just as often. It carries no data: pages fetch what they show.
 */
@ApplicationScoped
public class LiveStream {
    private static final int COLLECT_MILLIS = 300;

    /** Proxies close a silent connection after a minute or less. */
    private static final int HEARTBEAT_SECONDS = 20;

    private static final int SLOW_CLIENT_BUFFER = 64;

    /** One ring that pages hear: the slots named by topic should look again. */
    public record Ring(long id, Topic topic) {}

    private final Bell bell;
    private final AtomicLong lastId = new AtomicLong();
    private final Map<Topic, AtomicBoolean> rung = new EnumMap<>(Topic.class);
    private final BroadcastProcessor<Ring> rings = BroadcastProcessor.create();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "live-stream"));

    LiveStream(Bell bell) {
        this.bell = bell;
    }

    void start(@Observes StartupEvent event) {
        for (Topic topic : new Topic[] {Topic.DESK, Topic.BOARD, Topic.WEIGHTS}) {
            AtomicBoolean flag = new AtomicBoolean();
            rung.put(topic, flag);
            bell.on(topic, () -> flag.set(true));
        }
        timer.scheduleWithFixedDelay(this::flush, COLLECT_MILLIS, COLLECT_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
        rings.onComplete();
    }

    private void flush() {
        rung.forEach((topic, flag) -> {
            if (flag.getAndSet(false)) rings.onNext(new Ring(lastId.incrementAndGet(), topic));
        });
    }

    /** For one page; a ring without a topic is a heartbeat. */
    public Multi<Ring> listen() {
        Multi<Ring> beats = Multi.createFrom()
                .ticks()
                .every(java.time.Duration.ofSeconds(HEARTBEAT_SECONDS))
                .onOverflow()
                .drop()
                .map(tick -> new Ring(lastId.get(), null));
        return Multi.createBy().merging().streams(rings.onOverflow().buffer(SLOW_CLIENT_BUFFER), beats);
    }
}
