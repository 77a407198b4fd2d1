package io.heed.intake.web;

import io.heed.ticket.Stages;
import io.heed.ticket.Topic;
import io.heed.ticket.Whispers;
import io.heed.ticket.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The open streams of visitors on this instance. One thread alone reads on for all of them and moves their places, so
 * that nothing is told twice; the bell wakes it wherever a reply was written.
 */
@ApplicationScoped
class Streams {
    private static final int AT_ONCE = 500;
    private static final int MOST_OF_ONE = 8;

    private final TranscriptReader reader;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private Worker worker;

    Streams(TranscriptReader reader) {
        this.reader = reader;
    }

    private static final class Listener {
        private final MultiEmitter<? super Told> browser;
        private volatile Place place;

        Listener(MultiEmitter<? super Told> browser, Place from) {
            this.browser = browser;
            this.place = from;
        }

        boolean isOf(String account, String visitor) {
            return place.account().equals(account) && place.visitor().equals(visitor);
        }
    }

    void start(@Observes StartupEvent event, Stages stages, Whispers whispers) {
        whispers.on(Writing.ABOUT, words -> Writing.of(words).ifPresent(this::tell));
        worker = stages.open("visitors", Topic.VISITORS, 1, this::look);
    }

    void stop(@Observes ShutdownEvent event) {
        listeners.forEach(listener -> listener.browser.complete());
    }

    /** A browser has a few tabs; whoever opens more than that has no need of them. */
    boolean isFull(String account, String visitor) {
        return listeners.stream().filter(one -> one.isOf(account, visitor)).count() >= MOST_OF_ONE;
    }

    /** Everything after this place, and what follows, until the browser goes. */
    Multi<Told> listen(Place from) {
        return Multi.createFrom().emitter(browser -> {
            Listener listener = new Listener(browser, from);
            browser.onTermination(() -> listeners.remove(listener));
            listeners.add(listener);
            worker.wake();
        });
    }

    private void tell(Writing writing) {
        for (Listener listener : listeners)
            if (listener.isOf(writing.account(), writing.visitor())) listener.browser.emit(writing);
    }

    private boolean look() {
        List<Listener> all = new ArrayList<>(listeners);
        boolean more = false;
        for (int from = 0; from < all.size(); from += AT_ONCE)
            more |= tell(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        return more;
    }

    private boolean tell(List<Listener> some) {
        Map<Integer, List<Line>> fresh =
                reader.after(some.stream().map(one -> one.place).toList());
        boolean more = false;
        for (Map.Entry<Integer, List<Line>> entry : fresh.entrySet()) {
            Listener listener = some.get(entry.getKey());
            for (Line line : entry.getValue()) {
                listener.browser.emit(line);
                listener.place = new Place(listener.place.account(), listener.place.visitor(), line.number());
            }
            more |= entry.getValue().size() == TranscriptReader.MOST;
        }
        return more;
    }
}
