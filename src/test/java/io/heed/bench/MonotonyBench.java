package io.heed.bench;

import io.heed.planning.Plan;
import io.heed.planning.PlanProblem;
import io.heed.planning.Planner;
import io.heed.planning.Problems;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How often a ticket that has an agent loses it when its own weight goes up by 20 %, all else equal. The best plan never
 * does that: if it has the ticket, it is worth more by the rise, and no other plan gains more. The heuristic may find
 * another plan. With 50 ms a plan, the live deadline; the live gap goal is 0.01.
 *
 * <pre>mvn -q test -Dtest=MonotonyBench -Dheed.bench=true [-Dheed.bench.plans=60]</pre>
 */
class MonotonyBench {
    private static final int PLANS = Integer.getInteger("heed.bench.plans", 60);
    private static final int RAISED_PER_PLAN = 20;
    private static final double RISE = 1.2;

    private final Planner planner = new Planner();

    @Test
    @EnabledIfSystemProperty(named = "heed.bench", matches = "true")
    void bench() {
        System.out.println("desk         gap goal   raised   dropped        %   mean gap %");
        for (double goal : new double[] {0, 0.01}) {
            row("R 100x10", goal, seed -> Problems.overload(100, 10, 1.4, seed).build());
            row(
                    "S 100x10",
                    goal,
                    seed -> Problems.scarceGeneralists(100, 10, 1.4, seed).build());
            row("R 400x20", goal, seed -> Problems.overload(400, 20, 1.4, seed).build());
        }
    }

    private interface Desk {
        PlanProblem of(long seed);
    }

    private void row(String name, double gapGoal, Desk desk) {
        int raised = 0;
        int dropped = 0;
        double gaps = 0;
        for (long seed = 1; seed <= PLANS; seed++) {
            PlanProblem problem = desk.of(seed).within(Duration.ofMillis(50), gapGoal);
            Plan plan = planner.plan(problem);
            gaps += plan.gap();
            Random random = new Random(seed);
            for (int k = 0; k < RAISED_PER_PLAN; k++) {
                int i = random.nextInt(problem.tickets());
                if (plan.agentOf()[i] < 0) continue;
                raised++;
                if (planner.plan(heavier(problem, i)).agentOf()[i] < 0) dropped++;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-12s %8.2f %8d %9d %8.2f %12.3f%n",
                name,
                gapGoal,
                raised,
                dropped,
                100.0 * dropped / raised,
                100 * gaps / PLANS);
    }

    private static PlanProblem heavier(PlanProblem problem, int ticket) {
        double[] value = problem.value().clone();
        for (int e = problem.start()[ticket]; e < problem.start()[ticket + 1]; e++) value[e] *= RISE;
        return new PlanProblem(
                problem.start(),
                problem.agent(),
                value,
                problem.attention(),
                problem.budget(),
                problem.objective(),
                problem.attentionPrice(),
                problem.deadline(),
                problem.gapGoal(),
                problem.seed(),
                problem.knownPrices());
    }
}
