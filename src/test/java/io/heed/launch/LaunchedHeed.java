package io.heed.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Heed in a process of its own that has come as far as its database, so that it can be killed. */
final class LaunchedHeed implements AutoCloseable {
    private final Process process;
    private final Path words;

    private LaunchedHeed(Process process, Path words) {
        this.process = process;
        this.words = words;
    }

    static LaunchedHeed on(Path data) throws IOException, InterruptedException {
        Path words = Files.createTempFile("launched-heed", ".log");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(List.of(
                        java, "-cp", System.getProperty("java.class.path"), LaunchedHeed.class.getName(), "" + data))
                .redirectErrorStream(true)
                .redirectOutput(words.toFile())
                .start();
        LaunchedHeed heed = new LaunchedHeed(process, words);
        while (process.isAlive() && !heed.words().contains("ready")) {
            Thread.sleep(20);
        }
        return heed;
    }

    /** What the child does. */
    public static void main(String... args) throws InterruptedException {
        try {
            Database database = EmbeddedPostgres.start(Path.of(args[0])).database("heed");
            System.out.println("ready " + database.jdbcUrl());
            Thread.sleep(TimeUnit.MINUTES.toMillis(5));
        } catch (Refusal refusal) {
            System.out.println(refusal.getMessage());
            System.exit(1);
        }
    }

    String words() throws IOException {
        return Files.readString(words);
    }

    int exitCode() throws InterruptedException {
        return process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() throws IOException {
        kill();
        Files.deleteIfExists(words);
    }
}
