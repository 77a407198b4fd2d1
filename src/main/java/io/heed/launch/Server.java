package io.heed.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starting, taking over and stopping the server process of one cluster. */
final class Server {
    /** A crash may leave much to recover. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** One that refuses connections may be on its way out. */
    private static final Duration LAST_BREATH = Duration.ofSeconds(20);

    /** Another program may take the free port first; a killed server's children take a moment to go. */
    private static final int ATTEMPTS = 20;

    private final Binaries binaries;
    private final Cluster cluster;
    private final ServerUser user;
    private final String password;
    private final Path run;

    Server(Binaries binaries, Cluster cluster, ServerUser user, String password) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.user = user;
        this.password = password;
        this.run = cluster.directory().resolveSibling("run");
    }

    /** The port where the server takes connections. */
    int startOrAdopt() throws IOException {
        Optional<Postmaster> left = Postmaster.of(cluster);
        if (left.isPresent() && left.get().runs(cluster) && adopted(left.get())) {
            return left.get().port();
        }
        Postmaster.forget(cluster);
        return start();
    }

    void stop() {
        // Connections are the program's own, which has stopped: no need to wait for them.
        pgCtl("stop", "-m", "fast");
    }

    private boolean adopted(Postmaster left) {
        Database database = Roles.superuser(left.port(), password);
        try (Connection connection = Patience.connect(database, PATIENCE)) {
            return connection.isValid(10);
        } catch (SQLException e) {
            boolean unreachable = String.valueOf(e.getSQLState()).startsWith("08");
            if (!unreachable || !left.gone(cluster, LAST_BREATH)) {
                throw new Refusal(
                        "A PostgreSQL (process " + left.pid() + ") has " + cluster.directory()
                                + " and does not let Heed in: " + e.getMessage(),
                        "End it with kill -INT " + left.pid() + " and start Heed again");
            }
            return false;
        }
    }

    private int start() throws IOException {
        Path log = prepareLog();
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            long position = ServerLog.size(log);
            if (pgCtl("start", "-l", log.toString(), "-o", "-p " + port) == 0) {
                return port;
            }
            String words = ServerLog.since(log, position) + ServerLog.since(run.resolve("pg_ctl.log"), 0);
            if (attempt == ATTEMPTS || !passing(words)) {
                throw ServerLog.refusal("PostgreSQL does not start on " + cluster.directory(), words, log);
            }
            Patience.pause();
        }
    }

    static boolean passing(String words) {
        return words.contains("Address already in use") || words.contains("shared memory block");
    }

    private Path prepareLog() throws IOException {
        Files.createDirectories(run);
        Path log = run.resolve("server.log");
        ServerLog.rotate(log);
        user.own(run);
        return log;
    }

    private int pgCtl(String verb, String... more) {
        List<String> command = new ArrayList<>(List.of(
                binaries.program("pg_ctl"), verb, "-D", cluster.directory().toString(), "-s", "-w"));
        command.addAll(List.of("-t", String.valueOf(PATIENCE.toSeconds())));
        command.addAll(List.of(more));
        return Tool.run(user.command(command), run.resolve("pg_ctl.log"), PATIENCE.plusSeconds(10));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
