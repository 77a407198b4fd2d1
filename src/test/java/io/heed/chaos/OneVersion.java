package io.heed.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.bench.Api;
import io.heed.bench.PackagedHeed;
import io.heed.launch.Database;
import io.heed.launch.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Two packaged instances on one PostgreSQL: one learns and the other has to read with what it learned, also when it was
 * dead while the version came into force. Prints how long each took to follow:
 * {@code mvn -Pbench -Dbench=io.heed.chaos.OneVersion}.
 */
public final class OneVersion {
    private static final int LESSONS = 60;
    private static final long PATIENCE_SECONDS = 300;
    private static final String TEXT = "Nobody can pay by card";

    private OneVersion() {}

    public static void main(String... args) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "version-");
        boolean good;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            Database database = postgres.database("heed");
            try (PackagedHeed teacher = PackagedHeed.on(database, "teacher");
                    PackagedHeed reader = PackagedHeed.on(database, "reader")) {
                teacher.start();
                reader.start();
                good = run(teacher, reader);
            }
        }
        System.exit(good ? 0 : 1);
    }

    private static boolean run(PackagedHeed teacher, PackagedHeed reader) throws IOException, InterruptedException {
        String first = version(reader.api());
        String second = learned(teacher.api());
        boolean good = follows("the version that was learned", reader, promoted(teacher.api(), second), second);
        reader.kill();
        promoted(teacher.api(), first);
        long began = System.nanoTime();
        reader.start();
        good &= follows("the one before, put back while it was dead (its start included)", reader, began, first);
        double apart = Math.abs(urgency(teacher.api()) - urgency(reader.api()));
        System.out.printf(Locale.ROOT, "the same text read by both: %.6f apart%n", apart);
        return good && apart < 1e-6;
    }

    private static String learned(Api api) throws IOException, InterruptedException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < LESSONS; i++)
            lines.append("{\"text\": \"Till ")
                    .append(i)
                    .append(
                            i % 2 == 0
                                    ? " is on fire, help\", \"urgency\": 1}\n"
                                    : " beeps now and then\", \"urgency\": 0}\n");
        api.post("/api/v1/lessons", "application/x-ndjson", lines.toString());
        long id = api.post("/api/v1/trainings", "application/json", "{}")
                .get("id")
                .asLong();
        JsonNode training = api.get("/api/v1/trainings/" + id);
        while (!training.get("state").asText().matches("done|failed")) {
            TimeUnit.MILLISECONDS.sleep(200);
            training = api.get("/api/v1/trainings/" + id);
        }
        return training.at("/candidate/version").asText();
    }

    /** Whatever the verdict was; returns when it was asked for. */
    private static long promoted(Api api, String version) throws IOException, InterruptedException {
        long asked = System.nanoTime();
        api.post("/api/v1/models/" + version + "/promotion", "application/json", "{}");
        return asked;
    }

    private static boolean follows(String what, PackagedHeed heed, long since, String version)
            throws IOException, InterruptedException {
        String reads = version(heed.api());
        while (!reads.equals(version) && seconds(since) < PATIENCE_SECONDS) {
            TimeUnit.MILLISECONDS.sleep(20);
            reads = version(heed.api());
        }
        System.out.printf(Locale.ROOT, "%s: %s after %.2f s%n", what, reads, seconds(since));
        return reads.equals(version);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static String version(Api api) throws IOException, InterruptedException {
        return reading(api).get("modelVersion").asText();
    }

    private static double urgency(Api api) throws IOException, InterruptedException {
        return reading(api).get("urgency").asDouble();
    }

    private static JsonNode reading(Api api) throws IOException, InterruptedException {
        return api.post("/api/v1/readings", "application/json", "{\"texts\": [\"" + TEXT + "\"]}")
                .at("/items/0");
    }
}
