package io.heed.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The databases' files: made once, with the settings an operator may then change in its postgresql.conf. */
record Cluster(Path directory) {
    static final String SUPERUSER = "postgres";

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=100",
            "shared_buffers=64MB",
            "min_wal_size=32MB",
            "max_wal_size=256MB",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_checkpoints=off",
            // An error's detail quotes the row, and what customers write does not belong into a log.
            "log_error_verbosity=terse");

    void initialise(Binaries binaries, ServerUser user, String password) {
        if (Files.exists(directory)) {
            sameMajorVersion();
            return;
        }
        Path parent = directory.getParent();
        try {
            Path draft = Files.createTempDirectory(parent, "cluster.new");
            Path words = parent.resolve("initdb.log");
            try {
                Path key = Files.writeString(draft.resolve("key"), password + "\n");
                Path files = Files.createDirectory(draft.resolve("files"));
                user.own(draft);
                int exit = Tool.run(user.command(initdb(binaries, files, key)), words, Duration.ofMinutes(5));
                if (exit != 0) {
                    throw ServerLog.refusal("PostgreSQL cannot make its files in " + directory, words);
                }
                Files.move(files, directory, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Archive.delete(draft);
            }
        } catch (IOException e) {
            throw DataDirectory.refusal(directory, e);
        }
    }

    private static List<String> initdb(Binaries binaries, Path files, Path key) {
        List<String> command = new ArrayList<>(List.of(binaries.program("initdb"), "-D", files.toString()));
        command.addAll(List.of("-U", SUPERUSER, "--pwfile=" + key, "--auth=scram-sha-256"));
        command.addAll(List.of("-E", "UTF8", "--data-checksums", "--locale-provider=builtin"));
        // Only Linux has C.UTF-8 everywhere; the built-in collation is the same on all.
        String locale = System.getProperty("os.name").equals("Linux") ? "C.UTF-8" : "C";
        command.addAll(List.of("--locale=" + locale, "--builtin-locale=C.UTF-8", "--lc-messages=C"));
        SETTINGS.forEach(setting -> command.addAll(List.of("--set", setting)));
        return command;
    }

    private void sameMajorVersion() {
        String ours = Binaries.VERSION.replaceFirst("\\..*", "");
        try {
            String theirs = Files.readString(directory.resolve("PG_VERSION")).strip();
            if (!theirs.equals(ours)) {
                throw new Refusal(
                        "The database in " + directory + " was made by PostgreSQL " + theirs + ", this Heed brings "
                                + ours,
                        "Back it up with the Heed that made it and restore it into a new HEED_DATA_DIR");
            }
        } catch (IOException e) {
            throw DataDirectory.refusal(directory, e);
        }
    }
}
