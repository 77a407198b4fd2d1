package io.heed.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Visitors of a web page whom its site has signed for: they write, and those who listen hear their own words. */
final class StreamListeners implements AutoCloseable {
    static final String SECRET = "a-word-of-our-own-for-benches";
    private static final String HOOK = "/hooks/web/bench";
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final Pattern WRITTEN = Pattern.compile("\"at\":\"([^\"]+)\"");
    private static final Pattern EVENT = Pattern.compile("\"text\":\"event-(\\d+) ");
    private static final int OPENED_AT_ONCE = 20;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Api api;
    private final List<String> tokens = new ArrayList<>();
    private final List<Flow.Subscription> open = new ArrayList<>();
    private final Map<Integer, Long> said = new ConcurrentHashMap<>();
    private final Map<Integer, Double> heard = new ConcurrentHashMap<>();
    private final Map<Integer, Double> told = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();

    StreamListeners(Api api) {
        this.api = api;
    }

    /** Below the pace that an account may be called at. */
    void introduce(int visitors) throws IOException, InterruptedException {
        for (int visitor = 0; visitor < visitors; visitor++) {
            HttpRequest request = HttpRequest.newBuilder(api.at(HOOK + "/visitors"))
                    .POST(HttpRequest.BodyPublishers.ofString("{\"identity\":\"" + identity(visitor) + "\"}"))
                    .build();
            String answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            Matcher token = TOKEN.matcher(answer);
            if (!token.find()) throw new IOException("No token: " + answer);
            tokens.add(token.group(1));
            TimeUnit.MILLISECONDS.sleep(8);
        }
    }

    private static String identity(int visitor) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        long until = Clock.systemUTC().instant().getEpochSecond() + 3600;
        String signed = base64.encodeToString("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8))
                + "."
                + base64.encodeToString(
                        ("{\"sub\":\"" + visitor + "\",\"name\":\"Visitor " + visitor + "\",\"exp\":" + until + "}")
                                .getBytes(StandardCharsets.UTF_8));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return signed + "." + base64.encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everybody opens their stream; returns when all are open. */
    void listen() throws InterruptedException {
        for (int from = 0; from < tokens.size(); from += OPENED_AT_ONCE) {
            List<CompletableFuture<?>> opened = new ArrayList<>();
            for (String token : tokens.subList(from, Math.min(tokens.size(), from + OPENED_AT_ONCE))) {
                CompletableFuture<Void> begun = new CompletableFuture<>();
                opened.add(begun);
                HttpRequest request = HttpRequest.newBuilder(api.at(HOOK + "/stream"))
                        .header("Authorization", "Bearer " + token)
                        .build();
                client.sendAsync(request, HttpResponse.BodyHandlers.fromLineSubscriber(new Ear(begun)));
            }
            CompletableFuture.allOf(opened.toArray(CompletableFuture[]::new))
                    .completeOnTimeout(null, 60, TimeUnit.SECONDS)
                    .join();
            TimeUnit.MILLISECONDS.sleep(150);
        }
    }

    int listening() {
        synchronized (open) {
            return open.size();
        }
    }

    /** One says something at every beat, in turn. */
    void talk(int first, int events, double perSecond) throws InterruptedException {
        long began = System.nanoTime();
        for (int event = first; event < first + events; event++) {
            long planned = began + (long) ((event - first) / perSecond * 1e9);
            TimeUnit.NANOSECONDS.sleep(Math.max(0, planned - System.nanoTime()));
            String body = "{\"id\":\"e-" + event + "\",\"text\":\"event-" + event + " says no connection\"}";
            HttpRequest request = HttpRequest.newBuilder(api.at(HOOK))
                    .header("Authorization", "Bearer " + tokens.get(event % tokens.size()))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            said.put(event, System.nanoTime());
            client.sendAsync(request, HttpResponse.BodyHandlers.discarding()).whenComplete((answer, failure) -> {
                if (failure != null || answer.statusCode() != 200) refused.incrementAndGet();
            });
        }
    }

    /** Milliseconds from each of these calls to its line on the stream of who made it. */
    List<Double> heard(int first, int events) {
        return some(heard, first, events);
    }

    /** Milliseconds from when each was written into the transcript, a moment before its commit, to the same. */
    List<Double> told(int first, int events) {
        return some(told, first, events);
    }

    private static List<Double> some(Map<Integer, Double> all, int first, int events) {
        List<Double> millis = new ArrayList<>();
        for (int event = first; event < first + events; event++) if (all.containsKey(event)) millis.add(all.get(event));
        return millis;
    }

    int refused() {
        return refused.get();
    }

    private final class Ear implements Flow.Subscriber<String> {
        private final CompletableFuture<Void> begun;

        Ear(CompletableFuture<Void> begun) {
            this.begun = begun;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            synchronized (open) {
                open.add(subscription);
            }
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            begun.complete(null);
            Matcher event = EVENT.matcher(line);
            if (!line.startsWith("data:") || !event.find()) return;
            int number = Integer.parseInt(event.group(1));
            heard.putIfAbsent(number, (System.nanoTime() - said.get(number)) / 1e6);
            Matcher written = WRITTEN.matcher(line);
            Instant now = Clock.systemUTC().instant();
            if (written.find())
                told.putIfAbsent(
                        number,
                        Duration.between(Instant.parse(written.group(1)), now).toNanos() / 1e6);
        }

        @Override
        public void onError(Throwable cut) {
            begun.complete(null);
        }

        @Override
        public void onComplete() {
            begun.complete(null);
        }
    }

    @Override
    public void close() {
        synchronized (open) {
            open.forEach(Flow.Subscription::cancel);
        }
    }
}
