package io.heed.bench;

import io.heed.planning.PlanProblem;
import io.heed.planning.PlanProblemBuilder;
import io.heed.planning.Problems;
import java.time.Duration;

/** What a dispatcher faces at every event: 10,000 waiting, 500 agents, of whom a few have room. */
final class TickTable {
    private static final int WAITING = 10_000;
    private static final int AGENTS = 500;
    private static final double GOAL = 0.01;

    private TickTable() {}

    static void print(int runs) {
        System.out.printf(
                "%nA tick: %d waiting, %d agents; ms as wall (processor); gaps by own bound, mean of three desks%n"
                        + "%-9s %8s %s | %8s %s%n",
                WAITING,
                AGENTS,
                "have room",
                "cold gap",
                "median           p95                 MB",
                "warm gap",
                "median           p95                 MB");
        for (int free : new int[] {20, 40, 60}) {
            PlanProblem[] desks = new PlanProblem[3];
            for (int seed = 0; seed < desks.length; seed++) {
                desks[seed] = desk(free, seed);
            }
            DeskRun cold = DeskRun.cold(desks, runs);
            DeskRun warm = DeskRun.warm(desks, runs);
            System.out.printf(
                    "%9d %6.2f %% %s | %6.2f %% %s%n",
                    free, cold.gap(), Toll.summary(cold.tolls()), warm.gap(), Toll.summary(warm.tolls()));
        }
    }

    /** As the dispatcher sees it: those without room have no edges. */
    private static PlanProblem desk(int free, long seed) {
        PlanProblem few = Problems.overload(WAITING, free, WAITING * 1.5 / (free * 4.0), seed)
                .build();
        double[] budget = new double[AGENTS];
        for (int j = 0; j < free; j++) {
            budget[j * AGENTS / free] = few.budget()[j];
        }
        PlanProblemBuilder builder =
                new PlanProblemBuilder(budget).deadline(Duration.ofSeconds(1)).gapGoal(GOAL);
        for (int i = 0; i < few.tickets(); i++) {
            builder.ticket();
            for (int e = few.start()[i]; e < few.start()[i + 1]; e++) {
                builder.mayGoTo(few.agent()[e] * AGENTS / free, few.value()[e], few.attention()[e]);
            }
        }
        return builder.build();
    }
}
