package io.heed.bench;

import io.heed.planning.ClassicFamilies;
import io.heed.planning.Infeasible;
import io.heed.planning.Plan;
import io.heed.planning.PlanCheck;
import io.heed.planning.PlanPolicy;
import io.heed.planning.PlanProblem;
import io.heed.planning.PlanProblemBuilder;
import io.heed.planning.Planner;
import io.heed.planning.Problems;
import java.time.Duration;

/** Generated problems of growing size, planned by Heed, by density greedy and by the rivals, in the same run. */
final class FamilyTable {
    private static final int[][] SIZES = {{100, 10}, {400, 20}, {1600, 80}, {10_000, 500}};
    private static final double LOAD = 1.4;
    /** What a dispatcher asks for; on the way to a proof the time would say nothing. */
    private static final double GOAL = 0.01;

    private static final Rival[] RIVALS = {new CpSatRival(), new TimefoldRival()};

    private final int runs;
    private final Duration rivalsLimit;
    private final int largest;

    FamilyTable(int runs, Duration rivalsLimit, int largest) {
        this.runs = runs;
        this.rivalsLimit = rivalsLimit;
        this.largest = largest;
    }

    void print() {
        System.out.printf(
                "%nGenerated; gaps to the best bound known, ms as wall (processor), MB allocated; rivals have %d s%n"
                        + "%-15s %8s %8s | %8s %7s %s | %8s %s | %8s %8s%n",
                rivalsLimit.toSeconds(),
                "family n×m",
                "LP below",
                "density",
                "cold gap",
                "first",
                "median           p95                 MB",
                "warm gap",
                "median           p95                 MB",
                "CP-SAT",
                "Timefold");
        for (int[] size : SIZES) {
            for (char family : "RSCDE".toCharArray()) {
                if (size[0] <= largest) {
                    row(family, size[0], size[1]);
                }
            }
        }
    }

    private void row(char family, int n, int m) {
        PlanProblem[] desks = new PlanProblem[3];
        for (int seed = 0; seed < desks.length; seed++) {
            desks[seed] = builder(family, n, m, seed).gapGoal(GOAL).build().within(Duration.ofSeconds(1), GOAL);
        }
        DeskRun cold = DeskRun.cold(desks, runs);
        DeskRun warm = DeskRun.warm(desks, runs);
        PlanProblem shown = desks[0];
        double own = cold.plans()[0].bound();
        double linear = LpBound.of(shown, cold.plans()[0].prices(), 6 * rivalsLimit.toMillis());
        double bound = shown.everyTicketMustGo() ? Math.max(own, linear) : Math.min(own, linear);
        System.out.printf(
                "%c %5d×%-7d %6.2f %% %s | %s %7.1f %s | %s %s |",
                family,
                n,
                m,
                Math.abs(Gaps.percent(shown, linear, own)),
                Gaps.shown(shown, density(shown), bound),
                Gaps.shown(shown, cold.plans()[0].agentOf(), bound),
                cold.first(),
                Toll.summary(cold.tolls()),
                Gaps.shown(shown, warm.plans()[0].agentOf(), bound),
                Toll.summary(warm.tolls()));
        for (Rival rival : RIVALS) {
            System.out.print(" " + Gaps.shown(shown, rival.plan(shown, rivalsLimit), bound));
        }
        System.out.println();
    }

    private static PlanProblemBuilder builder(char family, int n, int m, long seed) {
        return switch (family) {
            case 'R' -> Problems.overload(n, m, LOAD, seed);
            case 'S' -> Problems.scarceGeneralists(n, m, LOAD, seed);
            default -> ClassicFamilies.of(family, n, m, seed);
        };
    }

    private static int[] density(PlanProblem problem) {
        try {
            Plan plan = new Planner(Toll::clock).plan(problem, PlanPolicy.DENSITY, new double[problem.tickets()]);
            PlanCheck.isSound(problem, plan);
            return plan.agentOf();
        } catch (Infeasible dead) {
            return null;
        }
    }
}
