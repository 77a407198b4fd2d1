package io.heed.bench;

import io.heed.planning.Plan;
import io.heed.planning.PlanPolicy;
import io.heed.planning.PlanProblem;
import io.heed.planning.PlanProblemBuilder;
import io.heed.planning.Planner;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongFunction;

/** One line of the bench: a family of generated desks, planned again and again. */
final class DeskRun {
    /** What a dispatcher asks for; on the way to a proof the time would say nothing. */
    private static final double GOAL = 0.01;

    private DeskRun() {}

    static void print(String family, int runs, boolean warm, LongFunction<PlanProblemBuilder> desks) {
        Planner planner = new Planner();
        double[] millis = new double[2 * runs];
        double own = 0;
        double greedy = 0;
        double ratio = 0;
        PlanProblem problem = null;
        for (int run = 0; run < 2 * runs; run++) {
            problem = desks.apply(run % 3)
                    .deadline(Duration.ofSeconds(1))
                    .gapGoal(GOAL)
                    .build();
            if (warm) {
                // As a dispatcher would: prices of a moment ago, here of the same desk 3 % off.
                double[] prices = planner.plan(problem).prices();
                for (int j = 0; j < prices.length; j++) {
                    prices[j] *= 1 + 0.03 * Math.sin(j);
                }
                problem = problem.startingFrom(prices);
            }
            long before = cpu();
            Plan plan = planner.plan(problem);
            millis[run] = (cpu() - before) / 1e6;
            if (run >= 2 * runs - 3) {
                Plan dense = planner.plan(problem, PlanPolicy.DENSITY, new double[problem.tickets()]);
                double bound = Math.min(plan.bound(), dense.bound());
                own += plan.gap() / 3;
                greedy += dense.objective() / bound / 3;
                ratio += plan.objective() / dense.objective() / 3;
            }
        }
        double[] last = Arrays.copyOfRange(millis, runs, 2 * runs);
        Arrays.sort(last);
        System.out.printf(
                "%-10s %5d × %-4d %10.3f %% %8.3f %% %8.4f %8.1f %8.1f %8.1f%n",
                family,
                problem.tickets(),
                problem.agents(),
                100 * (1 - greedy),
                100 * own,
                ratio,
                millis[0],
                last[runs / 2],
                last[(int) Math.ceil(0.95 * runs) - 1]);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
