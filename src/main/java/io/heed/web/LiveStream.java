package io.heed.web;

import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Tells open pages that something they show has changed. It carries no data: pages fetch what they show. Rings are
 * collected, so that a hundred changes are heard as one. At the desks those whom a change concerns hear of it at once,
 * and everybody else now and then, so that what a change costs does not grow with the number of open desks.
 *
 * <p>Every ring has a number, and a page says up to which one it knows: what rang while nobody listened is rung at once
 * when somebody listens again, and everything is when the number comes from another instance or from before a restart.
 */
@ApplicationScoped
public class LiveStream {
    private static final Logger LOG = Logger.getLogger(LiveStream.class);
    private static final int COLLECT_MILLIS = 300;
    private static final int SLOW_CLIENT_BUFFER = 64;

    /** So much longer between two rings for each open board: each looks again at every ring. */
    private static final long MORE_FOR_EACH_BOARD_MILLIS = 100;

    /** How often, at most, a topic rings for everybody. */
    private static final Map<Topic, Long> PACE_MILLIS = Map.of(Topic.DESK, 10_000L, Topic.BOARD, 1_000L);

    /**
     * One ring that pages hear: the slots named by topic should look again.
     *
     * @param topic null for a heartbeat
     * @param audience null for everybody
     */
    public record Ring(Mark mark, Topic topic, Audience audience) {
        public String id() {
            return mark.toString();
        }
    }

    private final Bell bell;
    private final LiveTouches touches;
    private final PageConfig config;
    private final Event<Attention> attention;
    private final String epoch = Long.toString(new SecureRandom().nextLong() >>> 16, Character.MAX_RADIX);
    private final AtomicLong lastId = new AtomicLong();
    private final Map<Topic, AtomicBoolean> rung = new EnumMap<>(Topic.class);
    private final Map<Topic, Long> lastOf = new ConcurrentHashMap<>();
    private final Map<Topic, Pace> paces = new EnumMap<>(Topic.class);
    private final Set<Ear> ears = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "live-stream"));

    LiveStream(Bell bell, LiveTouches touches, PageConfig config, Event<Attention> attention) {
        this.bell = bell;
        this.touches = touches;
        this.config = config;
        this.attention = attention;
    }

    void start(@Observes StartupEvent event) {
        for (Topic topic : new Topic[] {Topic.DESK, Topic.TYPING, Topic.BOARD, Topic.WEIGHTS}) {
            AtomicBoolean flag = new AtomicBoolean();
            rung.put(topic, flag);
            paces.put(topic, new Pace(PACE_MILLIS.getOrDefault(topic, 0L)));
            bell.on(topic, () -> flag.set(true));
        }
        unfailing(touches::next);
        long beat = config.heartbeat().toMillis();
        timer.scheduleWithFixedDelay(
                () -> unfailing(this::flush), COLLECT_MILLIS, COLLECT_MILLIS, TimeUnit.MILLISECONDS);
        timer.scheduleWithFixedDelay(
                () -> unfailing(() -> tell(new Ring(mark(), null, null))), beat, beat, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    /** A timer that throws once never runs again. */
    private static void unfailing(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "Open pages hear of a change only at the next one: %s", failure.getMessage());
        }
    }

    private void flush() {
        rung.forEach((topic, flag) -> {
            boolean news = flag.getAndSet(false);
            Pace pace = paces.get(topic);
            if (news) pace.owe();
            // pages hear of it ticket by ticket, from who keeps a ticket's company
            if (topic == Topic.TYPING) {
                if (news) ring(topic, Audience.NOBODY);
            } else if (pace.due(System.nanoTime(), topic == Topic.BOARD ? boardsMillis() : 0)) ring(topic, null);
            else if (news && topic == Topic.DESK) ringThoseConcerned();
        });
    }

    private long boardsMillis() {
        return MORE_FOR_EACH_BOARD_MILLIS
                * ears.stream().filter(Ear::showsBoard).count();
    }

    private void ringThoseConcerned() {
        Audience concerned = touches.next();
        if (!concerned.isEmpty()) ring(Topic.DESK, concerned);
    }

    private void ring(Topic topic, Audience audience) {
        long number = lastId.incrementAndGet();
        // before anybody hears it: who begins to listen in between finds it among what they have missed
        lastOf.put(topic, number);
        tell(new Ring(new Mark(epoch, number), topic, audience));
    }

    private void tell(Ring ring) {
        for (Ear ear : ears) {
            try {
                ear.hear(ring);
            } catch (RuntimeException deaf) {
                ears.remove(ear);
                ear.fail(deaf);
            }
        }
    }

    /** Somebody has come to a ticket, has left it, or writes in it: heard by the pages that show it, as typing. */
    public void companyChanged(long ticket) {
        ring(Topic.TYPING, new Audience(Set.of(), Set.of(ticket)));
    }

    /** Up to where everything has been told by now. A page takes it before it reads what it shows. */
    Mark mark() {
        return new Mark(epoch, lastId.get());
    }

    /** @param since up to where the listener knows everything, as a ring's id or a page said it; null for from now on */
    public Multi<Ring> listen(String since, Listener who) {
        return Multi.createFrom()
                .emitter(
                        out -> {
                            Ear ear = new Ear(who, out);
                            out.onTermination(() -> {
                                ears.remove(ear);
                                attention.fire(new Attention(who, false));
                            });
                            ears.add(ear);
                            attention.fire(new Attention(who, true));
                            if (since != null) ear.catchUp(missed(Mark.read(since)));
                        },
                        SLOW_CLIENT_BUFFER);
    }

    /** To whom it was told does not matter here: who was away does not know, and looks once too often rather than never. */
    private List<Ring> missed(Mark since) {
        boolean known = since.epoch().equals(epoch);
        return rung.keySet().stream()
                .filter(topic -> !known || lastOf.getOrDefault(topic, 0L) > since.number())
                .map(topic -> new Ring(new Mark(epoch, lastOf.getOrDefault(topic, 0L)), topic, null))
                .sorted(Comparator.comparingLong(ring -> ring.mark().number()))
                .toList();
    }
}
