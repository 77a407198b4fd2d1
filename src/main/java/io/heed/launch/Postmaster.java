package io.heed.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The server process that the cluster's pid file tells of, as it was left by whoever started it. */
record Postmaster(long pid, int port) {

    static Optional<Postmaster> of(Cluster cluster) {
        Path file = pidFile(cluster);
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            return lines.size() < 4
                    ? Optional.empty()
                    : Optional.of(new Postmaster(
                            Long.parseLong(lines.get(0).strip()),
                            Integer.parseInt(lines.get(3).strip())));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * A reboot, or a new container, soon gives the old number to another program: it must be a postgres that works in
     * this very directory. Where the system does not tell, it counts as running, which at worst asks a person.
     */
    boolean runs(Cluster cluster) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (process.isEmpty() || zombie()) {
            return false;
        }
        Optional<String> program = process.get().info().command();
        return (program.isEmpty() || program.get().contains("postgres")) && worksIn(cluster);
    }

    boolean gone(Cluster cluster, Duration limit) {
        long start = System.nanoTime();
        while (runs(cluster)) {
            if (System.nanoTime() - start > limit.toNanos()) {
                return false;
            }
            Patience.pause();
        }
        return true;
    }

    /** Only for a process that does not run: PostgreSQL itself would wait for whoever has its number now. */
    static void forget(Cluster cluster) throws IOException {
        Files.deleteIfExists(pidFile(cluster));
    }

    private boolean worksIn(Cluster cluster) {
        Path directory = Path.of("/proc", String.valueOf(pid), "cwd");
        try {
            return !Files.exists(directory) || Files.isSameFile(directory, cluster.directory());
        } catch (IOException e) {
            return true;
        }
    }

    /** Dead, but its parent has not looked: a first process of a container often never does. */
    private boolean zombie() {
        Path stat = Path.of("/proc", String.valueOf(pid), "stat");
        try {
            String line = Files.exists(stat) ? Files.readString(stat) : "";
            return line.startsWith("Z", line.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false;
        }
    }

    private static Path pidFile(Cluster cluster) {
        return cluster.directory().resolve("postmaster.pid");
    }
}
