package io.heed.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The real way out: no redirects, for a token must not follow one, and an end to every wait. */
@ApplicationScoped
class HttpWire implements Wire {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    HttpWire(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Reply call(Call call) throws IOException {
        try {
            HttpRequest request = request(call);
            if (PublicAddress.isMetadata(request.uri()))
                throw new NoRouteToHostException("addresses of the machine's own surroundings are not called");
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Retry-After").flatMap(value -> pause(value, clock.instant())));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("stopping", stopping);
        }
    }

    private static HttpRequest request(Call call) throws IOException {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(call.url())).timeout(ANSWER);
            call.headers().forEach(request::header);
            if (call.body() != null) request.POST(HttpRequest.BodyPublishers.ofString(call.body()));
            return request.build();
        } catch (IllegalArgumentException unwritable) {
            // its message holds the address or the header, and with it a token
            throw new MalformedURLException("the address or a token has characters that cannot be sent");
        }
    }

    /** Seconds, or a date as HTTP writes it. */
    static Optional<Duration> pause(String retryAfter, Instant now) {
        try {
            if (retryAfter.matches("\\d{1,9}")) return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)));
            Instant then = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return then.isAfter(now) ? Optional.of(Duration.between(now, then)) : Optional.empty();
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
