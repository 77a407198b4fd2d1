package io.heed.journey;

import io.heed.testkit.World;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Somebody who calls routes: nobody, a person with a session, or a program with a key. */
final class Caller {
    private final String home;
    private final String key;
    private final HttpClient client;

    private Caller(String home, String key) {
        this.home = home;
        this.key = key;
        client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                // a call that is refused early ends its connection, and no other
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
    }

    static Caller nobody(String home) {
        return new Caller(home, null);
    }

    static Caller program(String home, String key) {
        return new Caller(home, key);
    }

    static Caller person(String home, String username) {
        Caller caller = new Caller(home, null);
        String form = "username=" + username + "&password=" + World.PASSWORD;
        caller.send(HttpRequest.newBuilder(URI.create(home + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        return caller;
    }

    /** What came of it: a status, or "door" for being sent to the sign-in page. */
    record Answer(int status, boolean door) {
        /** Whether they were let through, whatever was made of the call then. */
        boolean letIn() {
            return status != 401 && status != 403 && !door;
        }
    }

    /** With nothing that could change anything: forms come without their token, and bodies are no JSON. */
    Answer calls(String method, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(home + path)).timeout(Duration.ofSeconds(20));
        boolean api = path.startsWith("/api/");
        boolean body = method.equals("POST") || method.equals("PUT");
        if (key != null) request.header("Authorization", "Bearer " + key);
        if (body) request.header("Content-Type", contentType(path, api));
        if (!api) request.header("Accept", "text/html, */*");
        request.method(
                method,
                body
                        ? HttpRequest.BodyPublishers.ofString(api ? "{\"" : "nothing=")
                        : HttpRequest.BodyPublishers.noBody());
        return send(request);
    }

    private static String contentType(String path, boolean api) {
        if (api) return "application/json";
        boolean files = path.endsWith("/files") || path.endsWith("/imports");
        return files ? "multipart/form-data; boundary=nothing" : "application/x-www-form-urlencoded";
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            // a stream goes on for ever: its status is enough
            response.body().close();
            boolean door = response.statusCode() == 302
                    && response.headers().firstValue("Location").orElse("").contains("/sign-in");
            return new Answer(response.statusCode(), door);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
