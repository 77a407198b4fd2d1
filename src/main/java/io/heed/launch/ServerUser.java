package io.heed.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** As whom PostgreSQL runs. It refuses root, which is who starts programs in most containers and trial machines. */
record ServerUser(List<String> prefix, int uid) {
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    /** Root keeps to whoever owns the cluster already; a new one it makes as itself without privileges, or as nobody. */
    static ServerUser of(Path cluster, Path scratch) {
        if (!System.getProperty("os.name").equals("Linux") || uid(Path.of("/proc/self")) != ROOT) {
            return new ServerUser(List.of(), ROOT);
        }
        int owner = Files.exists(cluster) ? uid(cluster) : ROOT;
        if (owner == ROOT) {
            // In a user namespace of its own, root is nobody there and still the owner of its files.
            if (works(List.of("unshare", "-U", "true"), scratch)) {
                return new ServerUser(List.of("unshare", "-U"), ROOT);
            }
            owner = NOBODY;
        }
        List<String> prefix = List.of("setpriv", "--reuid=" + owner, "--regid=" + owner, "--clear-groups");
        if (!works(join(prefix, List.of("test", "-x", scratch.toString())), scratch)) {
            throw new Refusal(
                    "PostgreSQL does not run as root, and the user " + owner + " may not enter " + scratch,
                    "Start Heed as an ordinary user, or set HEED_DATA_DIR to a directory that every user may enter");
        }
        return new ServerUser(prefix, owner);
    }

    List<String> command(List<String> command) {
        return join(prefix, command);
    }

    void own(Path directory) throws IOException {
        if (uid == ROOT) {
            return;
        }
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : (Iterable<Path>) tree::iterator) {
                Files.setAttribute(path, "unix:uid", uid);
                Files.setAttribute(path, "unix:gid", uid);
            }
        }
    }

    private static boolean works(List<String> command, Path scratch) {
        return Tool.run(command, scratch.resolve("user.log"), Duration.ofSeconds(10)) == 0;
    }

    private static int uid(Path path) {
        try {
            return (Integer) Files.getAttribute(path, "unix:uid");
        } catch (IOException e) {
            throw DataDirectory.refusal(path, e);
        }
    }

    private static List<String> join(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
