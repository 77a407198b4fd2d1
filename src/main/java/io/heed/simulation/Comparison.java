package io.heed.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;

/** Several policies on the same days, so that what differs is the policy and not the luck of the day. */
public final class Comparison {
    private final Map<String, List<Figures>> days = new LinkedHashMap<>();

    /** @param generator a day for each seed, 1, 2, … */
    public static Comparison of(List<Policy> policies, int days, LongFunction<Scenario> generator) {
        Comparison comparison = new Comparison();
        for (int day = 1; day <= days; day++) {
            Scenario scenario = generator.apply(day);
            for (Policy policy : policies)
                comparison.add(new Day(scenario, policy).run().figures());
        }
        return comparison;
    }

    void add(Figures figures) {
        days.computeIfAbsent(figures.policy(), policy -> new ArrayList<>()).add(figures);
    }

    public List<String> policies() {
        return List.copyOf(days.keySet());
    }

    public Interval of(String policy, ToDoubleFunction<Figures> figure) {
        return Interval.of(samples(policy, figure));
    }

    /** How much more a policy has of a figure than another on the same day. */
    public Interval difference(String policy, String other, ToDoubleFunction<Figures> figure) {
        return Interval.ofDifferences(samples(policy, figure), samples(other, figure));
    }

    private double[] samples(String policy, ToDoubleFunction<Figures> figure) {
        return days.get(policy).stream().mapToDouble(figure).toArray();
    }
}
