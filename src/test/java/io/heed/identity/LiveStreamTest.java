package io.heed.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import io.heed.web.Listener;
import io.heed.web.LiveStream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing that changes is missed by a page: neither before it listens, nor while its line is down, nor for a neighbour's fault. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LiveStreamTest {
    private static final Pattern MARK = Pattern.compile("data-live=\"([^\"]+)\"");

    @Inject
    World world;

    @Inject
    Bell bell;

    @Inject
    LiveStream stream;

    @TestHTTPResource("/")
    URL home;

    private Map<String, String> lena;

    @BeforeEach
    void signIn() {
        world.supervisor("lena", "Lena Vogt");
        lena = given().redirects()
                .follow(false)
                .formParam("username", "lena")
                .formParam("password", World.PASSWORD)
                .post("/sign-in")
                .getCookies();
    }

    @Test
    void what_changed_between_a_page_and_its_stream_rings_at_once() throws Exception {
        String mark = mark();
        rings(Topic.WEIGHTS);
        assertThat(untilAllIsTold("since=" + mark, Map.of())).contains("weights");
        assertThat(untilAllIsTold("since=" + mark(), Map.of("Last-Event-ID", mark)))
                .contains("weights");
    }

    @Test
    void a_page_that_knows_everything_hears_only_that_the_line_is_alive() throws Exception {
        rings(Topic.WEIGHTS);
        // whatever else moves in an empty house is told by now
        String mark = mark();
        for (String before = ""; !mark.equals(before); mark = mark()) {
            before = mark;
            Thread.sleep(1_200);
        }
        assertThat(first("since=" + mark)).contains("beat");
    }

    @Test
    void a_page_of_another_instance_or_of_before_a_restart_looks_at_everything() throws Exception {
        for (String since : List.of("elsewhere-7", "nonsense", "-1"))
            assertThat(first("since=" + since, Map.of(), 4)).contains("desk", "board", "weights");
    }

    @Test
    void a_listener_that_fails_silences_nobody_else() {
        List<String> heard = new CopyOnWriteArrayList<>();
        Cancellable failing = stream.listen(null, Listener.PROGRAM)
                .subscribe()
                .with(
                        ring -> {
                            throw new IllegalStateException("on purpose");
                        },
                        failure -> {
                            // its own affair
                        });
        Cancellable other = stream.listen(null, Listener.PROGRAM).subscribe().with(ring -> {
            if (ring.topic() == Topic.WEIGHTS) heard.add(ring.id());
        });
        for (int round = 1; round <= 3; round++) {
            int wanted = round;
            bell.ring(Topic.WEIGHTS);
            await().until(() -> heard.size() >= wanted);
        }
        assertThat(heard).doesNotHaveDuplicates();
        failing.cancel();
        other.cancel();
    }

    private String mark() {
        Matcher mark = MARK.matcher(given().cookies(lena).get("/preferences").asString());
        assertThat(mark.find()).isTrue();
        return mark.group(1);
    }

    /** Rings, and waits until it has been told. */
    private void rings(Topic topic) {
        List<String> heard = new CopyOnWriteArrayList<>();
        Cancellable listening = stream.listen(null, Listener.PROGRAM)
                .subscribe()
                .with(ring -> {
                    if (ring.topic() == topic) heard.add(ring.id());
                });
        bell.ring(topic);
        await().until(() -> !heard.isEmpty());
        listening.cancel();
    }

    /** What rings at once; earlier tests may have left news of their own, and a beat says that there is no more. */
    private String untilAllIsTold(String query, Map<String, String> headers) throws IOException, InterruptedException {
        for (int events = 1; ; events++) {
            String told = first(query, headers, events);
            if (told.contains("weights") || told.contains("beat")) return told;
        }
    }

    private String first(String query) throws IOException, InterruptedException {
        return first(query, Map.of());
    }

    private String first(String query, Map<String, String> headers) throws IOException, InterruptedException {
        return first(query, headers, 1);
    }

    /** The first events of a stream, as text. */
    private String first(String query, Map<String, String> headers, int events)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(home + "live?" + query))
                .header(
                        "Cookie",
                        lena.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
        headers.forEach(request::header);
        HttpResponse<java.io.InputStream> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        StringBuilder text = new StringBuilder();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (int ends = 0; ends < events; ) {
                String line = lines.readLine();
                if (line == null) break;
                text.append(line).append('\n');
                if (line.isEmpty()) ends++;
            }
        }
        return text.toString();
    }
}
