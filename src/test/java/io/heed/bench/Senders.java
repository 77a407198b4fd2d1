package io.heed.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Posts at a steady pace whether or not the program keeps up, so that its slowness shows as latency and not as a
 * gentler load. Latency counts from the planned moment. What is not acknowledged is posted again under the same id.
 */
public final class Senders {
    private static final Executor IN_A_SECOND = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI door;
    private final AckLog log = new AckLog();
    private final CountDownLatch open;
    private final List<Delivery> deliveries;
    private volatile long giveUpAt;

    public Senders(Api api, List<Delivery> deliveries) {
        this.door = api.at("/api/v1/messages");
        this.deliveries = deliveries;
        this.open = new CountDownLatch(deliveries.size());
    }

    public AckLog log() {
        return log;
    }

    /** Returns once every delivery was acknowledged or given up. */
    public AckLog post(double perSecond, Duration patience) throws InterruptedException {
        long began = System.nanoTime();
        giveUpAt = began + (long) (deliveries.size() / perSecond * 1e9) + patience.toNanos();
        for (int i = 0; i < deliveries.size(); i++) {
            long planned = began + (long) (i / perSecond * 1e9);
            TimeUnit.NANOSECONDS.sleep(Math.max(0, planned - System.nanoTime()));
            post(deliveries.get(i), planned);
        }
        open.await();
        return log;
    }

    private void post(Delivery delivery, long planned) {
        HttpRequest request = HttpRequest.newBuilder(door)
                .header("Authorization", "Bearer " + PackagedHeed.KEY)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(delivery.body()))
                .build();
        client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .whenComplete((answer, failure) -> settle(delivery, planned, answer, failure));
    }

    private void settle(Delivery delivery, long planned, HttpResponse<String> answer, Throwable failure) {
        if (failure == null && answer.statusCode() / 100 == 2) {
            double millis = (System.nanoTime() - planned) / 1e6;
            log.acknowledged(delivery, messageId(answer.body()), millis);
            open.countDown();
            return;
        }
        log.trouble(failure == null ? "HTTP " + answer.statusCode() : kind(failure));
        boolean refused = failure == null && answer.statusCode() / 100 == 4;
        if (refused || System.nanoTime() > giveUpAt) {
            log.gaveUp();
            open.countDown();
        } else {
            IN_A_SECOND.execute(() -> post(delivery, planned));
        }
    }

    private static String kind(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause.getClass().getSimpleName();
    }

    private static long messageId(String body) {
        try {
            return JSON.readTree(body).get("messageId").asLong();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A receipt is not JSON", e);
        }
    }
}
