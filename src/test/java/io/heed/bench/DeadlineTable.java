package io.heed.bench;

import io.heed.planning.Plan;
import io.heed.planning.PlanCheck;
import io.heed.planning.PlanProblem;
import io.heed.planning.Planner;
import io.heed.planning.Problems;
import java.time.Duration;

/** How well deadlines are kept where there is far more to do than time; no goal that would end it early. */
final class DeadlineTable {
    private DeadlineTable() {}

    static void print(int tickets) {
        System.out.printf(
                "%nDeadlines; ms as wall (processor), overshoot by the processor's%n%-18s %8s %8s %9s %10s %8s %9s%n",
                "n×m", "deadline", "took", "(busy)", "overshoot", "gap", "cut short");
        Planner planner = new Planner(Toll::clock);
        for (int[] size : new int[][] {{tickets, 20}, {10_000, 60}, {10_000, 500}}) {
            PlanProblem desk = Problems.overload(size[0], size[1], 1.4, 1).build();
            for (int millis : new int[] {1000, 10, 50, 200, 1000, 5000}) {
                Plan[] plan = new Plan[1];
                Toll toll = Toll.of(() -> plan[0] = planner.plan(desk.within(Duration.ofMillis(millis), 0)));
                PlanCheck.isSound(desk, plan[0]);
                System.out.printf(
                        "%8d×%-9d %8d %8.0f (%7.0f) %8.0f %% %6.2f %% %9s%n",
                        size[0],
                        size[1],
                        millis,
                        toll.wall(),
                        toll.cpu(),
                        Math.max(0, 100 * (toll.cpu() / millis - 1)),
                        100 * plan[0].gap(),
                        plan[0].cutShort());
            }
        }
    }
}
