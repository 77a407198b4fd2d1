package io.heed.chaos;

import io.heed.bench.Api;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** How visitors' browsers call: the same again until it is answered for good, as our own chat does. */
final class WebCalls {
    static final String HOOK = "/hooks/web/" + Voice.ACCOUNT;
    private static final long PAUSE_MILLIS = 700;

    /** An answer for good. */
    record Answer(int status, byte[] body) {}

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final Api api;
    private final Map<String, Integer> troubles = new ConcurrentHashMap<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();

    WebCalls(Api api) {
        this.api = api;
    }

    List<String> faults() {
        return Collections.unmodifiableList(faults);
    }

    Map<String, Integer> troubles() {
        return new TreeMap<>(troubles);
    }

    void fault(String what) {
        faults.add(what);
    }

    Answer get(String path, String token) throws InterruptedException {
        return call(request(path, token).timeout(Duration.ofSeconds(15)).GET().build());
    }

    Answer post(String path, String token, byte[] body) throws InterruptedException {
        return call(request(path, token)
                .timeout(Duration.ofSeconds(15))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    /** The lines of a stream, for as long as the line holds. */
    HttpResponse<Stream<String>> listen(String token, long after) throws IOException, InterruptedException {
        HttpRequest request = request("/stream", token)
                .header("Last-Event-ID", Long.toString(after))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofLines());
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.at(HOOK + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer call(HttpRequest request) throws InterruptedException {
        while (true) {
            try {
                HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                int status = answer.statusCode();
                if (status != 429 && status < 500) return new Answer(status, answer.body());
                troubles.merge("HTTP " + status, 1, Integer::sum);
            } catch (IOException down) {
                troubles.merge("no answer", 1, Integer::sum);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }
}
