package io.heed.bench;

import io.heed.dispatch.RoutingRule;
import io.heed.simulation.Arrival;
import io.heed.simulation.Carrying;
import io.heed.simulation.Day;
import io.heed.simulation.DesignDay;
import io.heed.simulation.Outcome;
import io.heed.simulation.Policy;
import io.heed.simulation.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * What carry-over makes of weeks of the design's day: how evenly hard conversations and effort fall on people with the
 * same skills, and what customers pay for it. One ticket in eight sounds urgent, in every queue. Run:
 * {@code mvn -Pbench -Dbench=io.heed.bench.FairnessTable -Dheed.weeks=4}.
 */
public final class FairnessTable {
    private static final int DAYS = 5;
    private static final double HARD_SHARE = 0.125;

    private FairnessTable() {}

    public static void main(String[] arguments) {
        int weeks = Integer.getInteger("heed.weeks", 4);
        for (double scale : new double[] {0.75, 1}) {
            System.out.printf(
                    Locale.ROOT,
                    "%nload x %.2f, %d weeks of %d days%n%-10s %28s %28s %22s %8s%n",
                    scale,
                    weeks,
                    DAYS,
                    "strength",
                    "hard a week: mean, sd, range",
                    "effort h a week: mean, sd, range",
                    "first reply mean/p90 s",
                    "J");
            for (double strength : new double[] {0, 0.02, 0.05, 0.1}) row(scale, weeks, strength);
        }
    }

    private static void row(double scale, int weeks, double strength) {
        double[] sums = new double[9];
        for (int week = 0; week < weeks; week++) {
            double[] one = week(scale, 1000L * week + 7, strength);
            for (int i = 0; i < sums.length; i++) sums[i] += one[i] / weeks;
        }
        System.out.printf(
                Locale.ROOT,
                "%-10.2f %12.1f %6.2f %8.1f %12.1f %6.2f %8.1f %13.1f %8.1f %8.2f%n",
                strength,
                sums[0],
                sums[1],
                sums[2],
                sums[3],
                sums[4],
                sums[5],
                sums[6],
                sums[7],
                sums[8]);
    }

    private static double[] week(double scale, long seed, double strength) {
        Carrying carrying = new Carrying(strength);
        Map<String, double[]> people = new HashMap<>();
        Map<String, Set<String>> pools = new HashMap<>();
        List<double[]> waits = new ArrayList<>();
        double cost = 0;
        for (int day = 0; day < DAYS; day++) {
            Scenario scenario = urgent(DesignDay.usual().scaled(scale).scenario(seed + day), seed + day);
            Outcome outcome = new Day(scenario, Policy.of(RoutingRule.HEED), carrying).run();
            for (Outcome.Load load : outcome.loads()) {
                double[] sum = people.computeIfAbsent(load.id(), id -> new double[2]);
                sum[0] += load.hard();
                sum[1] += load.effortMinutes() / 60;
                pools.put(load.id(), load.skills());
            }
            waits.add(outcome.waits());
            cost += outcome.figures().costPerTicket() / DAYS;
        }
        double[] all = waits.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        double[] hard = spread(people, pools, 0);
        double[] effort = spread(people, pools, 1);
        return new double[] {
            hard[0],
            hard[1],
            hard[2],
            effort[0],
            effort[1],
            effort[2],
            60 * Arrays.stream(all).average().orElse(0),
            60 * all[(int) (0.9 * all.length)],
            cost
        };
    }

    /** Mean, standard deviation and range within pools, each pool counting by its people. */
    private static double[] spread(Map<String, double[]> people, Map<String, Set<String>> pools, int what) {
        Map<Set<String>, List<Double>> byPool = new HashMap<>();
        people.forEach((id, sum) ->
                byPool.computeIfAbsent(pools.get(id), pool -> new ArrayList<>()).add(sum[what]));
        double[] spread = new double[3];
        byPool.values().forEach(pool -> {
            double mean = pool.stream().mapToDouble(x -> x).average().orElse(0);
            double square = pool.stream()
                    .mapToDouble(x -> (x - mean) * (x - mean))
                    .average()
                    .orElse(0);
            double share = pool.size() / (double) people.size();
            spread[0] += share * mean;
            spread[1] += share * Math.sqrt(square);
            spread[2] += share
                    * (pool.stream().mapToDouble(x -> x).max().orElse(0)
                            - pool.stream().mapToDouble(x -> x).min().orElse(0));
        });
        return spread;
    }

    private static Scenario urgent(Scenario day, long seed) {
        Random draws = new Random(seed);
        List<Arrival> arrivals = day.arrivals().stream()
                .map(one -> new Arrival(
                        one.at(),
                        one.queue(),
                        one.weight(),
                        one.patienceSeconds(),
                        one.handleSeconds(),
                        one.attention(),
                        one.skills(),
                        one.promiseSeconds(),
                        one.abandonmentPenalty(),
                        new Arrival.Traits(draws.nextDouble() < HARD_SHARE ? 0.9 : 0.3, "standard", 0)))
                .toList();
        return new Scenario(day.agents(), arrivals, day.expectedMinutes(), seed);
    }
}
