package io.heed.bench;

import io.heed.planning.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Measures the planner: the classic files against their best known values, and generated desks against the density
 * greedy rule of the same run. Times are CPU of the planning thread, warm, after as many runs unmeasured.
 *
 * <pre>mvn -q test -Dtest=PlannerBench -Dheed.bench=true [-Dheed.data=folder that holds gap/] [-Dheed.bench.runs=15]</pre>
 */
class PlannerBench {
    private static final int RUNS = Integer.getInteger("heed.bench.runs", 15);

    @Test
    @EnabledIfSystemProperty(named = "heed.bench", matches = "true")
    void bench() throws IOException {
        Locale.setDefault(Locale.ROOT);
        desks();
        String data = System.getProperty("heed.data");
        if (data != null) {
            for (int millis : new int[] {50, 1000}) {
                ClassicFiles.compare(Path.of(data, "gap"), millis);
            }
        }
    }

    private static void desks() {
        System.out.println("family      n × m        density gap   own gap   ratio   cold ms   median   p95");
        int[][] sizes = {{100, 10}, {400, 20}, {1600, 80}, {10_000, 500}};
        for (int[] size : sizes) {
            DeskRun.print("R", RUNS, false, seed -> Problems.overload(size[0], size[1], 1.4, seed));
            DeskRun.print("R warm", RUNS, true, seed -> Problems.overload(size[0], size[1], 1.4, seed));
            DeskRun.print("S", RUNS, false, seed -> Problems.scarceGeneralists(size[0], size[1], 1.4, seed));
        }
        for (int free : new int[] {20, 40, 60}) {
            double load = 10_000 * 1.5 / (free * 4.0);
            DeskRun.print("tick", RUNS, false, seed -> Problems.overload(10_000, free, load, seed));
            DeskRun.print("tick warm", RUNS, true, seed -> Problems.overload(10_000, free, load, seed));
        }
    }
}
