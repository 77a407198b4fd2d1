package io.heed.bench;

import io.heed.planning.Plan;
import io.heed.planning.PlanCheck;
import io.heed.planning.PlanPolicy;
import io.heed.planning.PlanProblem;
import io.heed.planning.Planner;
import io.heed.planning.Problems;
import java.time.Duration;

/**
 * By how many percentage points of the bound density greedy is left behind where generalists are scarce. How far it is
 * from the bound depends on how scarce everybody else is: greedy errs by giving ordinary tickets to generalists, which
 * costs most while specialists still have room, and less the more of the ordinary tickets must wait anyway.
 */
final class MarginTable {
    private static final int[][] SIZES = {{100, 10}, {400, 20}, {1600, 80}, {10_000, 500}};
    private static final double[] LOADS = {1.0, 1.1, 1.2, 1.4};
    /** Of the attention asked, what only generalists can give, and of the attention there is, what they have. */
    private static final double ASKED = 0.35;

    private static final double THERE = 0.2;

    private static final int DESKS = 3;
    /** What a dispatcher asks for. */
    private static final double GOAL = 0.01;

    private final int largest;

    MarginTable(int largest) {
        this.largest = largest;
    }

    void print() {
        System.out.printf(
                "%nScarce generalists (S), gaps to own bound, means of %d desks; load is attention asked over attention"
                        + " there is%n%-12s %5s %12s %12s | %8s %8s | %s%n",
                DESKS, "n×m", "load", "generalists", "the others", "density", "Heed", "margin in points (least)");
        for (int[] size : SIZES) {
            for (double load : LOADS) {
                if (size[0] <= largest) {
                    row(size[0], size[1], load);
                }
            }
        }
    }

    private static void row(int n, int m, double load) {
        double density = 0;
        double heed = 0;
        double least = Double.POSITIVE_INFINITY;
        Planner planner = new Planner(Toll::clock);
        for (int seed = 0; seed < DESKS; seed++) {
            PlanProblem desk =
                    Problems.scarceGeneralists(n, m, load, seed).build().within(Duration.ofSeconds(1), GOAL);
            Plan ours = planner.plan(desk);
            Plan greedy = planner.plan(desk, PlanPolicy.DENSITY, new double[n]);
            PlanCheck.isSound(desk, ours);
            PlanCheck.isSound(desk, greedy);
            double bound = Math.min(ours.bound(), greedy.bound());
            double behind = Gaps.percent(desk, greedy.objective(), bound);
            double gap = Gaps.percent(desk, ours.objective(), bound);
            density += behind / DESKS;
            heed += gap / DESKS;
            least = Math.min(least, behind - gap);
        }
        System.out.printf(
                "%6d×%-5d %5.1f %12.2f %12.2f | %6.2f %% %6.2f %% | %5.2f (%.2f)%n",
                n,
                m,
                load,
                load * ASKED / THERE,
                load * (1 - ASKED) / (1 - THERE),
                density,
                heed,
                density - heed,
                least);
    }
}
