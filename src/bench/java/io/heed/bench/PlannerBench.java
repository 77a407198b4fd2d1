package io.heed.bench;

import com.google.ortools.Loader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * Measures the planner and prints tables: the classic files against their best known values; generated families against
 * density greedy, CP-SAT, Timefold and the bound of the linear programme; the margin over density greedy where
 * generalists are scarce; the dispatcher's tick; deadlines.
 *
 * <p>Heed's deadlines count the thread's own processor time, so that a crowded machine does not cut them short; those of
 * the others are by the clock on the wall.
 *
 * <pre>mvn -q -Pbench -Dbench=io.heed.bench.PlannerBench -Dheed.data=folder that holds gap/</pre>
 *
 * {@code -Dheed.short=true} gives the others 2 s instead of 10 and leaves out the largest size; {@code
 * -Dheed.tables=files,families,margin,tick,deadline} chooses tables, {@code -Dheed.runs=9} how often a plan is made.
 */
public final class PlannerBench {
    private PlannerBench() {}

    public static void main(String... args) throws IOException {
        Locale.setDefault(Locale.ROOT);
        Loader.loadNativeLibraries();
        boolean quick = Boolean.getBoolean("heed.short");
        int runs = Integer.getInteger("heed.runs", 9);
        String data = System.getProperty("heed.data", "");
        Set<String> tables = Set.of(System.getProperty("heed.tables", "files,families,margin,tick,deadline")
                .split(","));
        load();
        if (tables.contains("tick")) {
            TickTable.print(3 * runs);
        }
        if (tables.contains("families")) {
            new FamilyTable(runs, Duration.ofSeconds(quick ? 2 : 10), quick ? 1600 : 10_000).print();
        }
        if (tables.contains("margin")) {
            new MarginTable(quick ? 1600 : 10_000).print();
        }
        if (tables.contains("deadline")) {
            DeadlineTable.print(quick ? 100_000 : 1_000_000);
        }
        if (tables.contains("files") && !data.isEmpty()) {
            ClassicFiles.compare(Path.of(data, "gap"), 50, 1000);
        }
        load();
    }

    private static void load() {
        System.out.printf(
                "%d processors, %.2f runnable on them in the last minute%n",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
