package io.heed.identity.oidc;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.identity.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Asks the provider: no redirects, for a code must not follow one, and an end to every wait. */
@ApplicationScoped
class ProviderWire {
    private static final int LONGEST = 1_000_000;

    private final OidcConfig config;
    private final ObjectMapper json;
    private final HttpClient client;

    ProviderWire(OidcConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
        client = HttpClient.newBuilder()
                .connectTimeout(config.patience())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** @param body null where it is not JSON */
    record Answer(int status, JsonNode body) {
        String text(String field) {
            return body == null ? "" : body.path(field).asText("");
        }
    }

    /** What stands there, or a refusal that says why it cannot be had. */
    JsonNode get(URI uri, String bearer) throws Refused {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Accept", "application/json");
        if (bearer != null) request.header("Authorization", "Bearer " + bearer);
        Answer answer = sent(request.build());
        if (answer.status() != 200 || answer.body() == null || !answer.body().isObject())
            throw new Refused(
                    Refusal.unreachable,
                    uri.getPath() + " answered " + answer.status() + (answer.body() == null ? " without JSON" : ""));
        return answer.body();
    }

    /** @param basic name and secret of the client in one word, null to send none */
    Answer post(URI uri, Map<String, String> form, String basic) throws Refused {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(form)));
        if (basic != null) request.header("Authorization", "Basic " + basic);
        return sent(request.build());
    }

    static Map<String, Object> map(JsonNode object) {
        return new ObjectMapper().convertValue(object, new TypeReference<Map<String, Object>>() {});
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Name and secret are encoded first (RFC 6749, 2.3.1). */
    static String basic(String client, String secret) {
        byte[] both = (encoded(client) + ":" + encoded(secret)).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(both);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer sent(HttpRequest request) throws Refused {
        CompletableFuture<HttpResponse<byte[]>> coming =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            // the whole answer, body included: a request's own timeout ends with its head
            HttpResponse<byte[]> response = coming.get(config.patience().toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), read(response.body()));
        } catch (TimeoutException slow) {
            coming.cancel(true);
            throw silent(request, "no answer within " + config.patience().toSeconds() + " s");
        } catch (ExecutionException broken) {
            throw silent(request, broken.getCause().getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw silent(request, "stopping");
        }
    }

    private static Refused silent(HttpRequest request, String why) {
        return new Refused(Refusal.unreachable, request.uri().getAuthority() + ": " + why);
    }

    private JsonNode read(byte[] body) {
        if (body.length > LONGEST) return null;
        try {
            return json.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JacksonException notJson) {
            return null;
        }
    }
}
