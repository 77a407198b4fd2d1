package io.heed.chaos;

import io.heed.bench.Api;
import io.heed.chaos.VisitorStream.Heard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Visitors of a web page, who have no provider between them and us: each comes, writes, waits for the answer and goes. */
final class Visitors implements AutoCloseable {
    static final String SECRET = "a-secret-of-the-chaos-trial";
    static final Map<String, Object> SETTINGS =
            Map.of("secret", SECRET, "allowedOrigins", List.of("https://shop.example"));
    private static final int MESSAGES_EACH = 3;
    private static final Duration LONGEST_VISIT = Duration.ofMinutes(15);

    private final ExecutorService browsers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "visitor");
        thread.setDaemon(true);
        return thread;
    });
    private final WebCalls calls;
    private final long seed;
    private final List<Future<?>> visits = new ArrayList<>();
    private final Set<String> said = ConcurrentHashMap.newKeySet();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final AtomicInteger agreed = new AtomicInteger();

    Visitors(Api api, long seed) {
        this.calls = new WebCalls(api);
        this.seed = seed;
    }

    Set<String> said() {
        return new TreeSet<>(said);
    }

    Set<String> acknowledged() {
        return new TreeSet<>(acknowledged);
    }

    /** How often each answer was heard by the visitor it was for. */
    Map<String, Integer> heard() {
        return new TreeMap<>(answers);
    }

    /** What no browser should have met. */
    List<String> faults() {
        return calls.faults();
    }

    int visits() {
        return visits.size();
    }

    /** Visits that ended with the answer read. */
    int agreed() {
        return agreed.get();
    }

    @Override
    public String toString() {
        return visits() + " visitors; calls not answered for good at first: " + calls.troubles();
    }

    /** New visitors at an even pace, so that about so many messages a second come of them. */
    void come(int seconds, double perSecond) throws InterruptedException {
        long began = System.nanoTime();
        int visitors = (int) Math.ceil(seconds * perSecond / MESSAGES_EACH);
        for (int number = 0; number < visitors; number++) {
            long planned = began + (long) (number * MESSAGES_EACH / perSecond * 1e9);
            TimeUnit.NANOSECONDS.sleep(Math.max(0, planned - System.nanoTime()));
            WebVisitor visitor = new WebVisitor(calls, number, seed);
            for (int message = 0; message < MESSAGES_EACH; message++) said.add(WebVisitor.text(number, message));
            visits.add(browsers.submit(() -> visit(visitor)));
        }
    }

    private void visit(WebVisitor visitor) {
        try {
            long giveUpAt = System.nanoTime() + LONGEST_VISIT.toNanos();
            boolean answered = false;
            for (Heard line : visitor.visit(giveUpAt, acknowledged::add))
                if (line.from().equals("agent")) {
                    answers.merge(line.text(), 1, Integer::sum);
                    answered = true;
                }
            if (answered) agreed.incrementAndGet();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until everybody has gone. */
    void settle(Duration patience) throws InterruptedException {
        browsers.shutdown();
        if (!browsers.awaitTermination(patience.toSeconds(), TimeUnit.SECONDS))
            calls.fault("visitors are still waiting");
    }

    @Override
    public void close() {
        browsers.shutdownNow();
    }
}
