package io.heed.learning;

import static io.heed.testkit.World.api;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.heed.testkit.PostgresResource;
import io.heed.understanding.ModelVersion;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class TrainingsTest {
    private static final String SHIPPED = ModelVersion.shipped().name();

    @Inject
    Trainings trainings;

    @ConfigProperty(name = "heed.data-dir")
    String data;

    @AfterEach
    void goBack() {
        promote(SHIPPED);
        QuarkusTransaction.requiringNew().run(() -> Lesson.delete("source = 'import'"));
    }

    @Test
    void lessons_make_a_version_that_is_judged_put_into_force_and_can_be_left_again() throws IOException {
        teach(160);
        long id = train();
        JsonPath done = ended(id);
        assertThat(done.getString("state")).as(done.getString("reason")).isEqualTo("done");
        assertThat(done.getList("epochs.n", Integer.class)).startsWith(1, 2);
        assertThat(done.getDouble("epochs[0].loss")).isPositive();
        assertThat(done.getDouble("epochs[0].validation")).isPositive();
        assertThat(done.getString("champion.version")).isEqualTo(SHIPPED);
        String candidate = done.getString("candidate.version");
        assertThat(done.getDouble("candidate.metrics.en.queueAccuracy"))
                .isGreaterThan(done.getDouble("champion.metrics.en.queueAccuracy"));
        assertThat(done.getString("decision")).as(done.getString("reason")).isEqualTo("promoted");
        assertThat(done.getString("reason")).contains("en queue").contains("95 %");

        // the row says so a moment before every instance has followed
        await().atMost(Duration.ofSeconds(20))
                .until(() -> candidate.equals(read("hello").getString("items[0].modelVersion")));
        JsonPath reading = read("the hamster wheel squeaks again, please send oil 901");
        assertThat(reading.getString("items[0].queues[0].queue")).isEqualTo("wheels_and_axles");
        assertThat(read("我的仓鼠轮子坏了").getString("items[0].modelVersion")).isEqualTo(candidate);
        api().get("/api/v1/models")
                .then()
                .body("inForce", equalTo(candidate))
                .body("items.version", hasItem(SHIPPED))
                .body("promotions[0].why", containsString("no worse"));

        promote(SHIPPED);
        assertThat(read("hello").getString("items[0].modelVersion")).isEqualTo(SHIPPED);

        Path file = Path.of(data, "models", candidate, "en.heads");
        assertThat(file).exists();
        Files.writeString(file, "damaged");
        promote(candidate);
        assertThat(read("hello").getString("items[0].modelVersion")).isEqualTo(candidate);
        assertThat(Files.size(file)).as("restored from the database").isGreaterThan(10_000);

        promote(SHIPPED);
        Files.delete(file);
        QuarkusTransaction.requiringNew()
                .run(() -> HeadsRow.update("bytes = ?1 where version = ?2", new byte[] {1}, candidate));
        api().post("/api/v1/models/" + candidate + "/promotion")
                .then()
                .statusCode(409)
                .body("detail", containsString("damaged"));
        assertThat(read("hello").getString("items[0].modelVersion")).isEqualTo(SHIPPED);
    }

    @Test
    void a_run_that_was_killed_is_taken_up_again_and_given_up_after_three_times() {
        long once = leftRunning(1);
        assertThat(ended(once).getString("reason")).isNotBlank();
        assertThat(trainings.find(once).orElseThrow().attempts).isEqualTo(2);
        JsonPath givenUp = ended(leftRunning(3));
        assertThat(givenUp.getString("state")).isEqualTo("failed");
        assertThat(givenUp.getString("reason")).contains("broke off 3 times");
    }

    @Test
    void what_is_wrong_is_named_and_what_is_not_there_is_not_found() {
        api().body(Map.of("tasks", List.of("urgency", "magic")))
                .post("/api/v1/trainings")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("tasks[1]"));
        api().body(Map.of("note", "x".repeat(501)))
                .post("/api/v1/trainings")
                .then()
                .statusCode(400);
        api().get("/api/v1/trainings/987654").then().statusCode(404);
        api().post("/api/v1/models/v987654/promotion").then().statusCode(404);
    }

    private static void promote(String version) {
        api().body(Map.of("why", "test"))
                .post("/api/v1/models/" + version + "/promotion")
                .then()
                .statusCode(200);
    }

    private static long train() {
        return api().body(Map.of("tasks", List.of("queue"), "note", "hamsters"))
                .post("/api/v1/trainings")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static JsonPath ended(long id) {
        await().atMost(300, SECONDS)
                .until(() -> !List.of("queued", "running")
                        .contains(
                                api().get("/api/v1/trainings/" + id).jsonPath().getString("state")));
        return api().get("/api/v1/trainings/" + id).jsonPath();
    }

    private static JsonPath read(String text) {
        return api().body(Map.of("texts", List.of(text)))
                .post("/api/v1/readings")
                .jsonPath();
    }

    /** A house with two queues that nobody else has. */
    private static void teach(int each) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < each; i++) {
            lines.append("{\"text\": \"the hamster wheel squeaks, number " + i * 7 + ", oil needed\", "
                    + "\"queue\": \"wheels_and_axles\"}\n");
            lines.append("{\"text\": \"my parrot says rude words to guests " + i * 11 + " times a day\", "
                    + "\"queue\": \"Parrots?\"}\n");
        }
        api().contentType("application/x-ndjson")
                .body(lines.toString().getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/lessons")
                .then()
                .body("accepted", equalTo(2 * each));
    }

    private static long leftRunning(int attempts) {
        return QuarkusTransaction.requiringNew().call(() -> {
            TrainingRow row = new TrainingRow();
            row.state = TrainingRow.State.running;
            row.progress = 0.5;
            row.tasks = TrainingTasks.ALL;
            row.note = "";
            row.byName = "before the crash";
            row.createdAt = Instant.now().minusSeconds(3600);
            row.touchedAt = row.createdAt;
            row.attempts = attempts;
            row.epochs = List.of();
            row.persist();
            return row.id;
        });
    }
}
