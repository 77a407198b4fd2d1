package io.heed.chaos;

import io.heed.bench.Api;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Customers of all channels writing at a steady pace through their providers, which deliver late, in another order,
 * again though they were answered, and again and again until they are; in between come damaged and forged calls.
 */
final class Crowd implements AutoCloseable {
    private static final double FORGED = 0.05;
    private static final double DAMAGED = 0.04;
    private static final double LATE = 0.1;
    private static final double AGAIN = 0.15;
    private static final int AGAIN_WITHIN_MILLIS = 5000;
    private static final long PAUSE_MILLIS = 700;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final ScheduledExecutorService post = Executors.newScheduledThreadPool(24);
    private final Api api;
    private final List<Voice> voices;
    private final Random random;
    private final List<CompletableFuture<Void>> open = new ArrayList<>();
    private final Map<String, String> said = new TreeMap<>();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> troubles = new ConcurrentHashMap<>();
    private final List<String> surprises = new ArrayList<>();
    private int damaged;

    Crowd(Api api, List<Voice> voices, long seed) {
        this.api = api;
        this.voices = voices;
        this.random = new Random(seed);
    }

    /** Text of every message and the channel it went over. */
    Map<String, String> said() {
        return said;
    }

    Set<String> acknowledged() {
        return acknowledged;
    }

    /** Calls well signed that nobody can read; each is another. */
    int damaged() {
        return damaged;
    }

    /** Answers that no provider should have got. */
    synchronized List<String> surprises() {
        return List.copyOf(surprises);
    }

    @Override
    public String toString() {
        return "calls that were not answered with 2xx at first: " + new TreeMap<>(troubles);
    }

    void speak(int seconds, double perSecond) throws InterruptedException {
        long began = System.nanoTime();
        int messages = (int) (seconds * perSecond);
        for (int number = 0; number < messages; number++) {
            long planned = began + (long) (number / perSecond * 1e9);
            TimeUnit.NANOSECONDS.sleep(Math.max(0, planned - System.nanoTime()));
            one(voices.get(number % voices.size()), number / voices.size());
        }
    }

    private void one(Voice voice, int number) {
        String text = "The reader at table " + number + " says no connection, written over " + voice.channel;
        byte[] body = voice.body(number, text);
        said.put(text, voice.channel);
        int late = random.nextDouble() < LATE ? random.nextInt(1500) : 0;
        later(late, voice, body, 200, () -> acknowledged.add(text));
        if (random.nextDouble() < AGAIN)
            for (int again = 1 + random.nextInt(3); again > 0; again--)
                later(random.nextInt(AGAIN_WITHIN_MILLIS), voice, body, 200, () -> {});
        if (random.nextDouble() < FORGED) later(0, voice, voice.body(number, "forged " + number), 401, () -> {});
        if (random.nextDouble() < DAMAGED && !voice.channel.equals("email")) {
            damaged++;
            later(0, voice, damaged(voice, body), 200, () -> {});
        }
    }

    /** Half of it and a number, for what is alike counts as delivered twice; of a form the id is taken away. */
    private byte[] damaged(Voice voice, byte[] body) {
        String whole = new String(body, StandardCharsets.UTF_8);
        String rest = voice.channel.equals("twilio")
                ? whole.substring(whole.indexOf('&') + 1) + "&Damaged=" + damaged
                : whole.substring(0, whole.length() / 2) + " damaged " + damaged;
        return rest.getBytes(StandardCharsets.UTF_8);
    }

    private void later(int millis, Voice voice, byte[] body, int expected, Runnable then) {
        CompletableFuture<Void> settled = new CompletableFuture<>();
        open.add(settled);
        post.schedule(() -> deliver(voice, body, expected, then, settled), millis, TimeUnit.MILLISECONDS);
    }

    /** As providers do: until it is answered. Signed anew each time, because signatures grow stale. */
    private void deliver(Voice voice, byte[] body, int expected, Runnable then, CompletableFuture<Void> settled) {
        int status = status(
                expected == 200
                        ? voice.call(body, Clock.systemUTC().instant())
                        : voice.forged(body, Clock.systemUTC().instant()));
        if (status == expected) {
            then.run();
            settled.complete(null);
        } else if (status >= 500 || status == 429 || status == 0) {
            troubles.merge(status == 0 ? "no answer" : "HTTP " + status, 1, Integer::sum);
            post.schedule(() -> deliver(voice, body, expected, then, settled), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } else {
            synchronized (this) {
                surprises.add(voice.channel + " was answered " + status + ", not " + expected);
            }
            settled.complete(null);
        }
    }

    private int status(ProviderCall call) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(api.at(call.path()))
                    .timeout(Duration.ofSeconds(15))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(call.body()));
            call.headers().forEach(request::header);
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException down) {
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Waits until every call has been answered as it should. */
    void settle(Duration patience) {
        CompletableFuture.allOf(open.toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, patience.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() {
        post.shutdownNow();
    }
}
