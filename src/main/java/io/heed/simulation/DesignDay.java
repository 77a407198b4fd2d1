package io.heed.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A busy day to compare policies by: sixty agents, four queues, ten hours with two peaks that nobody can keep up with,
 * about 13,087 customers. Given are the agents, and each queue's attention, handling, patience, weights and promises;
 * the mix of queues and the place of the peaks (two of two hours, from 1:30 and from 6:00) are assumed, so that the load
 * is 0.86 between the peaks and 1.49 in them, and that first come first served costs what the design measured.
 *
 * @param scale of the stream of customers; 1 is the design's
 * @param mix share of each queue among those who write
 * @param peaks hours from and to of each peak
 * @param wholeBudget share of tech tickets that take all of an agent's attention
 */
public record DesignDay(double scale, double base, double peak, double[][] peaks, double[] mix, double wholeBudget) {
    private static final double HOURS = 10;
    private static final double BUDGET = 6;
    private static final List<String> QUEUES = List.of("vip", "billing", "tech", "mail");
    private static final double[] ATTENTION = {2, 2, 3, 1};
    private static final double[] HANDLE_MINUTES = {8, 7, 14, 6};
    private static final double[] HANDLE_VARIATION = {1.2, 1.2, 1.8, 1.0};
    private static final double[] PATIENCE_MINUTES = {12, 20, 30, Double.POSITIVE_INFINITY};
    private static final double[] WEIGHT = {8, 3, 3, 0.5};
    private static final double[] PENALTY = {80, 30, 45, 0};
    private static final double[] PROMISE_MINUTES = {2, 5, 10, 120};

    /** As measured in the design. */
    public static DesignDay usual() {
        return new DesignDay(
                1, 0.86, 1.49, new double[][] {{1.5, 3.5}, {6, 8}}, new double[] {0.14, 0.31, 0.235, 0.315}, 0);
    }

    public DesignDay scaled(double by) {
        return new DesignDay(by, base, peak, peaks, mix, wholeBudget);
    }

    /** The load of the peaks from the first hour to the last. */
    public DesignDay sustainedOverload() {
        return new DesignDay(scale, peak, peak, peaks, mix, wholeBudget);
    }

    /** One tech ticket in five needs somebody's undivided attention. */
    public DesignDay withWholeBudgets() {
        return new DesignDay(scale, base, peak, peaks, mix, 0.2);
    }

    public Scenario scenario(long seed) {
        Draws draws = new Draws(seed);
        List<Arrival> arrivals = new ArrayList<>();
        double most = Math.max(base, peak);
        double perSecond = perSecondAtLoadOne() * scale;
        for (double at = draws.exponential(1 / (most * perSecond));
                at < HOURS * 3600;
                at += draws.exponential(1 / (most * perSecond))) {
            if (draws.uniform() * most < load(at / 3600)) arrivals.add(arrival(at, draws));
        }
        return new Scenario(agents(), arrivals, expectedMinutes(), seed);
    }

    private Arrival arrival(double at, Draws draws) {
        double pick = draws.uniform();
        int k = 0;
        while (k < mix.length - 1 && pick >= mix[k]) pick -= mix[k++];
        double handle = 60 * draws.logNormal(HANDLE_MINUTES[k], HANDLE_VARIATION[k]);
        double patience = 60 * draws.exponential(1) * PATIENCE_MINUTES[k];
        boolean whole = draws.uniform() < wholeBudget && k == 2;
        return new Arrival(
                at,
                QUEUES.get(k),
                WEIGHT[k],
                patience,
                handle,
                whole ? BUDGET : ATTENTION[k],
                List.of(QUEUES.get(k)),
                PROMISE_MINUTES[k] * 60,
                PENALTY[k]);
    }

    private double load(double hour) {
        for (double[] one : peaks) if (hour >= one[0] && hour < one[1]) return peak;
        return base;
    }

    /** Customers a second whose work fills everybody's attention, all tickets being of ordinary size. */
    private double perSecondAtLoadOne() {
        double work = 0;
        for (int k = 0; k < mix.length; k++) work += mix[k] * ATTENTION[k] * HANDLE_MINUTES[k] * 60;
        return 60 * BUDGET / work;
    }

    private static Map<String, Double> expectedMinutes() {
        Map<String, Double> expected = new HashMap<>();
        for (int k = 0; k < QUEUES.size(); k++) expected.put(QUEUES.get(k), HANDLE_MINUTES[k]);
        return expected;
    }

    private static List<Rostered> agents() {
        List<Rostered> agents = new ArrayList<>();
        hire(agents, 14, "billing", "mail");
        hire(agents, 26, "tech", "mail");
        hire(agents, 8, "vip", "billing");
        hire(agents, 12, "vip", "billing", "tech", "mail");
        return Collections.unmodifiableList(agents);
    }

    private static void hire(List<Rostered> agents, int many, String... skills) {
        Map<String, Integer> levels = new HashMap<>();
        for (String skill : skills) levels.put(skill, 10);
        for (int i = 0; i < many; i++)
            agents.add(
                    new Rostered("agent-" + (agents.size() + 1), BUDGET, levels, List.of(new Duty(0, HOURS * 3600))));
    }
}
