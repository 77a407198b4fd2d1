package io.heed.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** The rest of the program's REST interface, as far as trials need it. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final int port;

    Api(int port) {
        this.port = port;
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    boolean ready() throws InterruptedException {
        try {
            return send(request("/q/health/ready").GET()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public JsonNode ledger() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request("/api/v1/ledger").GET());
        if (answer.statusCode() != 200) throw new IOException("The ledger answers " + answer.statusCode());
        return JSON.readTree(answer.body());
    }

    /** Posts a short message of a customer's under this id. */
    void post(String externalId) throws IOException, InterruptedException {
        String body = "{\"channel\":\"chat\",\"externalId\":\"" + externalId
                + "\",\"customer\":{\"externalId\":\"tomas\"},\"text\":\"Where is my parcel?\"}";
        int status = send(request("/api/v1/messages")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
        if (status / 100 != 2) throw new IOException("The door answers " + status);
    }

    public int close(long ticket) throws IOException, InterruptedException {
        return send(request("/api/v1/tickets/" + ticket + "/closure").POST(HttpRequest.BodyPublishers.noBody()))
                .statusCode();
    }

    public int accept(long offer) throws IOException, InterruptedException {
        return send(request("/api/v1/offers/" + offer + "/acceptance").POST(HttpRequest.BodyPublishers.noBody()))
                .statusCode();
    }

    /** @return the status */
    public int put(String path, Object body) throws IOException, InterruptedException {
        return send(request(path)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))))
                .statusCode();
    }

    /** @return the status of a reply to the customer, written under a key so that it may be asked for again */
    public int reply(long ticket, String text) throws IOException, InterruptedException {
        return send(request("/api/v1/tickets/" + ticket + "/messages")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", text)
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("text", text)))))
                .statusCode();
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return answered(path, request(path).GET());
    }

    public JsonNode post(String path, String type, String body) throws IOException, InterruptedException {
        return answered(
                path, request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode answered(String path, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request.timeout(Duration.ofMinutes(10)));
        if (answer.statusCode() / 100 != 2)
            throw new IOException(path + " answers " + answer.statusCode() + ": " + answer.body());
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path))
                .header("Authorization", "Bearer " + PackagedHeed.KEY)
                .timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
