package io.heed.bench;

import io.heed.launch.Database;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program as it is shipped, in a process of its own, on a data directory that outlives the process. */
public final class PackagedHeed implements AutoCloseable {
    static final String KEY = "only-for-trials-0123456789";
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private final Path home;
    private final int port;

    /** Where it keeps its rows; null when it brings a PostgreSQL of its own. */
    private final Database given;

    private Process process;

    private PackagedHeed(Path home, int port, Database given) {
        this.home = home;
        this.port = port;
        this.given = given;
    }

    public static PackagedHeed withFreshData(String name) throws IOException {
        return on(null, name);
    }

    /** One of several instances on the same database. */
    public static PackagedHeed on(Database given, String name) throws IOException {
        if (!Files.exists(JAR)) throw new IOException(JAR + " is missing: run mvn package first");
        Path home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), name + "-");
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return new PackagedHeed(home, free.getLocalPort(), given);
        }
    }

    /** Starts it and returns how long it took to be ready. */
    public Duration start() throws IOException, InterruptedException {
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        Map<String, String> environment = program.environment();
        environment.keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("HEED_"));
        environment.put("HEED_DATA_DIR", data().toString());
        environment.put("HEED_BOOTSTRAP_API_KEY", KEY);
        environment.put("HEED_BOOTSTRAP_PASSWORD", KEY);
        environment.put("HEED_DEMO", "false");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        if (given != null) {
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", given.jdbcUrl());
            environment.put("QUARKUS_DATASOURCE_USERNAME", given.username());
            environment.put("QUARKUS_DATASOURCE_PASSWORD", given.password());
        }
        long began = System.nanoTime();
        process = program.start();
        while (!api().ready()) {
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            if (!process.isAlive() || took.compareTo(LONGEST_START) > 0)
                throw new IOException("Heed did not become ready within " + took + "; its log is " + log());
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    public Api api() {
        return new Api(port);
    }

    Footprint footprint() throws IOException {
        return Footprint.of(process.toHandle(), postmaster());
    }

    /** Processor time of its threads of this name. */
    double threadSeconds(String name) throws IOException {
        return Footprint.threadSeconds(process.toHandle(), name);
    }

    /** SIGKILL: no shutdown hook, nothing flushed. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    public void killDatabase() throws IOException {
        // its children end with it
        postmaster().ifPresent(PackagedHeed::kill);
    }

    /** As {@code pg_ctl stop -m immediate} does: no checkpoint, recovery at the next start. */
    public void stopDatabaseImmediately() throws IOException, InterruptedException {
        Optional<ProcessHandle> server = postmaster();
        if (server.isEmpty()) return;
        new ProcessBuilder("kill", "-QUIT", String.valueOf(server.get().pid()))
                .start()
                .waitFor();
        server.get()
                .onExit()
                .completeOnTimeout(server.get(), 10, TimeUnit.SECONDS)
                .join();
    }

    /** An orphan whose new parent never looks stays in the table of processes; it is dead all the same. */
    private static void kill(ProcessHandle server) {
        server.destroyForcibly();
        server.onExit().completeOnTimeout(server, 3, TimeUnit.SECONDS).join();
    }

    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) kill();
    }

    /** Its database, from the files that its launcher keeps. */
    public Database database() throws IOException {
        if (given != null) return given;
        String port = Files.readAllLines(pidFile()).get(3).strip();
        String password = Files.readString(data().resolve("secrets").resolve("database"));
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/heed", "heed", password.strip());
    }

    public Path log() {
        return home.resolve("heed.log");
    }

    /** Leaves the log and nothing else: no process, no files. */
    @Override
    public void close() throws IOException {
        try {
            if (process != null) stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        postmaster().ifPresent(PackagedHeed::kill);
        if (!Files.exists(data())) return;
        try (Stream<Path> files = Files.walk(data())) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) Files.deleteIfExists(file);
        }
    }

    private Path data() {
        return home.resolve("data");
    }

    private Path pidFile() {
        return data().resolve("postgres").resolve("cluster").resolve("postmaster.pid");
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        if (!Files.exists(pidFile())) return Optional.empty();
        long pid = Long.parseLong(Files.readAllLines(pidFile()).get(0).strip());
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(server -> server.info().command().orElse("").contains("postgres"));
    }
}
