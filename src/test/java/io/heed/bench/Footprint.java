package io.heed.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the program takes of the machine. Megabytes: its resident set now and at most, and PostgreSQL's proportional
 * share, whose processes share most of what each of them shows as resident. Seconds of processor time: of both.
 */
record Footprint(long resident, long highest, long database, double seconds, double databaseSeconds) {
    /** What Linux shows to programs, whatever its kernel counts in. */
    private static final double TICKS_PER_SECOND = 100;

    static Footprint of(ProcessHandle program, Optional<ProcessHandle> postmaster) throws IOException {
        Path status = proc(program.pid(), "status");
        List<ProcessHandle> servers = postmaster
                .map(server ->
                        Stream.concat(Stream.of(server), server.descendants()).toList())
                .orElse(List.of());
        long shares = 0;
        double databaseSeconds = 0;
        for (ProcessHandle server : servers) {
            Path rollup = proc(server.pid(), "smaps_rollup");
            if (Files.exists(rollup)) shares += kilobytes(rollup, "Pss:");
            databaseSeconds += seconds(server);
        }
        return new Footprint(
                kilobytes(status, "VmRSS:") / 1024,
                kilobytes(status, "VmHWM:") / 1024,
                shares / 1024,
                seconds(program),
                databaseSeconds);
    }

    /** Processor time since then, in words. */
    String busySince(Footprint before) {
        return String.format(
                Locale.ROOT,
                "%.0f s of processor time, PostgreSQL %.0f s",
                seconds - before.seconds,
                databaseSeconds - before.databaseSeconds);
    }

    /** Processor time of the program's threads of this name, to a hundredth of a second. */
    static double threadSeconds(ProcessHandle program, String name) throws IOException {
        double ticks = 0;
        try (Stream<Path> threads = Files.list(proc(program.pid(), "task"))) {
            for (Path thread : threads.toList()) {
                if (!Files.readString(thread.resolve("comm")).strip().equals(name)) continue;
                String stat = Files.readString(thread.resolve("stat"));
                String[] after = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                ticks += Long.parseLong(after[11]) + Long.parseLong(after[12]);
            }
        }
        return ticks / TICKS_PER_SECOND;
    }

    private static double seconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    private static Path proc(long pid, String file) {
        return Path.of("/proc", String.valueOf(pid), file);
    }

    private static long kilobytes(Path file, String line) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(words -> words.startsWith(line))
                .mapToLong(words -> Long.parseLong(words.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    @Override
    public String toString() {
        return resident + " MB, at most " + highest + " MB, PostgreSQL " + database + " MB";
    }
}
