package io.heed.simulation;

import io.heed.dispatch.ClassTerms;
import io.heed.planning.FluidClass;
import io.heed.planning.FluidPlan;
import io.heed.planning.FluidPool;
import io.heed.planning.FluidProblem;
import io.heed.planning.FluidSolver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a day would cost per ticket with all arrivals known beforehand, work that divides at will and no chance in
 * handling and patience: no policy is expected to get below it. Sees time in ten-minute buckets.
 */
public final class FluidBound {
    private static final double BUCKET_MINUTES = 10;

    private FluidBound() {}

    public static double costPerTicket(Scenario scenario) {
        if (scenario.arrivals().isEmpty()) return 0;
        double end = 0;
        for (Arrival arrival : scenario.arrivals()) end = Math.max(end, arrival.at() / 60);
        double[] buckets = new double[(int) Math.ceil(Math.max(1, end) / BUCKET_MINUTES)];
        Arrays.fill(buckets, BUCKET_MINUTES);
        Map<String, List<Arrival>> byQueue = new LinkedHashMap<>();
        for (Arrival arrival : scenario.arrivals())
            byQueue.computeIfAbsent(arrival.queue(), queue -> new ArrayList<>()).add(arrival);
        List<FluidClass> classes = new ArrayList<>();
        byQueue.forEach((queue, arrivals) ->
                classes.add(fluid(queue, arrivals, scenario.expectedMinutes().get(queue), buckets.length)));
        List<FluidPool> pools = scenario.agents().stream()
                .map(agent -> pool(agent, byQueue, buckets.length))
                .toList();
        FluidPlan plan = new FluidSolver(Duration.ofMinutes(10))
                .solve(new FluidProblem(buckets, classes, merged(pools)))
                .orElseThrow(() -> new IllegalStateException("The day has no fluid bound"));
        return plan.cost() / scenario.arrivals().size();
    }

    private static FluidClass fluid(String queue, List<Arrival> arrivals, double minutes, int buckets) {
        double[] rates = new double[buckets];
        double weight = 0;
        double attention = 0;
        double penalty = 0;
        for (Arrival arrival : arrivals) {
            rates[Math.min(buckets - 1, (int) (arrival.at() / 60 / BUCKET_MINUTES))] += 1 / BUCKET_MINUTES;
            weight += arrival.weight() / arrivals.size();
            attention += arrival.attention() / arrivals.size();
            penalty += arrival.abandonmentPenalty() / arrivals.size();
        }
        ClassTerms terms = Terms.of(arrivals);
        return new FluidClass(queue, 0, rates, weight, terms.patienceMinutes(), penalty, attention * minutes, 0);
    }

    private static FluidPool pool(Rostered agent, Map<String, List<Arrival>> byQueue, int buckets) {
        double[] capacity = new double[buckets];
        for (int t = 0; t < buckets; t++)
            for (Duty duty : agent.duties()) {
                double from = t * BUCKET_MINUTES;
                double there = Math.min(from + BUCKET_MINUTES, duty.to() / 60) - Math.max(from, duty.from() / 60);
                capacity[t] += agent.budget() * Math.max(0, there);
            }
        boolean[] serves = new boolean[byQueue.size()];
        int k = 0;
        for (List<Arrival> arrivals : byQueue.values())
            serves[k++] = agent.skills().keySet().containsAll(arrivals.get(0).skills());
        return new FluidPool(Arrays.toString(serves), capacity, serves);
    }

    /** Those who may serve the same are one flow. */
    private static List<FluidPool> merged(List<FluidPool> pools) {
        Map<String, FluidPool> merged = new LinkedHashMap<>();
        for (FluidPool pool : pools)
            merged.merge(pool.name(), pool, (all, one) -> {
                for (int t = 0; t < all.capacity().length; t++) all.capacity()[t] += one.capacity()[t];
                return all;
            });
        return List.copyOf(merged.values());
    }
}
