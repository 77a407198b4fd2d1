package io.heed.history;

import static io.heed.testkit.World.KEY;
import static io.heed.testkit.World.api;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Files as somebody uploads them, and the company they come from. */
final class Files {
    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";

    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime());

    private Files() {}

    /** A source nobody has used before, so that tests do not know each other's tickets. */
    static String source() {
        return "desk-" + NUMBER.incrementAndGet();
    }

    static Response upload(String type, String body, String source) {
        return upload(type, body.getBytes(StandardCharsets.UTF_8), source, Map.of());
    }

    static Response upload(String type, byte[] body, String source, Map<String, ?> options) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", type)
                .queryParam("source", source)
                .queryParams(options)
                .body(body)
                .when()
                .post("/api/v1/imports");
    }

    /** Uploaded, started and taken in. */
    static Response imported(String type, String body, String source, Map<String, ?> options) {
        Response uploaded = upload(type, body.getBytes(StandardCharsets.UTF_8), source, options);
        long id = uploaded.then().statusCode(201).extract().jsonPath().getLong("id");
        api().post("/api/v1/imports/" + id + "/start").then().statusCode(202);
        return ended(id);
    }

    static Response ended(long id) {
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> Set.of("done", "canceled", "undone")
                        .contains(String.valueOf(
                                api().get("/api/v1/imports/" + id).jsonPath().getString("state"))));
        return api().get("/api/v1/imports/" + id);
    }

    static String ticket(int id, String status, String text) {
        return """
                {"id": %d, "subject": "Matter %d", "status": "%s", "created_at": "2023-04-01T08:00:00Z",
                 "updated_at": "2023-04-02T09:30:00Z", "requester": {"id": 7%d, "name": "Customer %d",
                 "email": "c%d@history.example"}, "description": "%s"}""".formatted(id, id, status, id, id, id, text).replace('\n', ' ');
    }
}
