package io.heed.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One visitor's ear: whenever the line is cut it listens again from the last number it has heard. */
final class VisitorStream implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PAUSE_MILLIS = 400;

    /** What was heard, in the order in which it was heard. */
    record Heard(long number, String id, String from, String text) {}

    private final WebCalls calls;
    private final String token;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::listen, "visitor-stream");
    private volatile HttpResponse<Stream<String>> line;
    private volatile boolean listening = true;
    private volatile int reconnects = -1;

    VisitorStream(WebCalls calls, String token) {
        this.calls = calls;
        this.token = token;
        thread.setDaemon(true);
        thread.start();
    }

    List<Heard> heard() {
        return heard;
    }

    /** How often it had to begin again. */
    int reconnects() {
        return Math.max(0, reconnects);
    }

    /** As a train in a tunnel does. */
    void cut() {
        HttpResponse<Stream<String>> open = line;
        if (open != null) open.body().close();
    }

    private void listen() {
        while (listening) {
            try {
                line = calls.listen(
                        token, heard.isEmpty() ? 0 : heard.get(heard.size() - 1).number());
                reconnects++;
                int status = line.statusCode();
                if (status == 200) line.body().forEach(this::field);
                else if (status < 500 && status != 429) calls.fault("a stream was answered " + status);
            } catch (IOException | UncheckedIOException cut) {
                // by us, by the other end, or there is nobody there
            } catch (InterruptedException stopped) {
                return;
            }
            pause();
        }
    }

    private void field(String field) {
        if (!field.startsWith("data:")) return;
        try {
            JsonNode line = JSON.readTree(field.substring(5));
            if (!line.has("number")) return;
            heard.add(new Heard(
                    line.path("number").asLong(),
                    line.path("id").asText(),
                    line.path("from").asText(),
                    line.path("text").asText()));
        } catch (JsonProcessingException torn) {
            calls.fault("half a line on a stream: " + field);
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            listening = false;
        }
    }

    @Override
    public void close() {
        listening = false;
        cut();
        thread.interrupt();
    }
}
