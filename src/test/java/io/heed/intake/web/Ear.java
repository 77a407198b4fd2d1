package io.heed.intake.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A browser that listens: reads a stream of server-sent events until it is cut. */
final class Ear implements AutoCloseable {
    record Event(String id, String name, String data) {}

    private final List<Event> heard = new CopyOnWriteArrayList<>();
    private final HttpResponse<Stream<String>> answer;
    private final Stream<String> lines;
    private String id;
    private String name;

    Ear(String url, String token, String lastEventId) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token);
        if (lastEventId != null) request.header("Last-Event-ID", lastEventId);
        answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofLines());
        lines = answer.body();
        Thread thread = new Thread(this::listen, "ear");
        thread.setDaemon(true);
        thread.start();
    }

    int status() {
        return answer.statusCode();
    }

    private void listen() {
        try {
            lines.forEach(this::line);
        } catch (RuntimeException cut) {
            // by us, or by the server's end
        }
    }

    private void line(String line) {
        if (line.startsWith("id:")) id = line.substring(3).strip();
        else if (line.startsWith("event:")) name = line.substring(6).strip();
        else if (line.startsWith("data:"))
            heard.add(new Event(id, name, line.substring(5).strip()));
    }

    List<Event> heard() {
        return heard;
    }

    @Override
    public void close() {
        lines.close();
    }
}
