package io.heed.bench;

import io.heed.planning.Plan;
import io.heed.planning.PlanCheck;
import io.heed.planning.PlanProblem;
import io.heed.planning.Planner;
import java.util.ArrayList;
import java.util.List;

/**
 * A few desks planned in turn, again and again; the first half of the runs only warms the virtual machine.
 *
 * @param plans the last plan of each desk, every one checked
 * @param tolls of the second half
 * @param first processor milliseconds of the very first plan, code cold
 */
record DeskRun(Plan[] plans, List<Toll> tolls, double first) {
    /** Without prices to start from. */
    static DeskRun cold(PlanProblem[] desks, int runs) {
        Planner planner = new Planner(Toll::clock);
        Plan[] plans = new Plan[desks.length];
        List<Toll> tolls = new ArrayList<>();
        double first = 0;
        for (int run = 0; run < 2 * runs; run++) {
            int desk = run % desks.length;
            Toll toll = Toll.of(() -> plans[desk] = planner.plan(desks[desk]));
            first = run == 0 ? toll.cpu() : first;
            if (run >= runs) {
                tolls.add(toll);
            }
        }
        for (int desk = 0; desk < desks.length; desk++) {
            PlanCheck.isSound(desks[desk], plans[desk]);
        }
        return new DeskRun(plans, tolls, first);
    }

    /** As a dispatcher would: with the prices of a moment ago, here those of the same desk up to 3 % off. */
    static DeskRun warm(PlanProblem[] desks, int runs) {
        PlanProblem[] known = new PlanProblem[desks.length];
        for (int desk = 0; desk < desks.length; desk++) {
            double[] prices = new Planner(Toll::clock).plan(desks[desk]).prices();
            for (int j = 0; j < prices.length; j++) {
                prices[j] *= 1 + 0.03 * Math.sin(j);
            }
            known[desk] = desks[desk].startingFrom(prices);
        }
        return cold(known, runs);
    }

    /** The mean gap of the plans by their own bounds, in per cent. */
    double gap() {
        double sum = 0;
        for (Plan plan : plans) {
            sum += 100 * plan.gap() / plans.length;
        }
        return sum;
    }
}
