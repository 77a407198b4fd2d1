package io.heed.simulation;

import java.util.List;

/**
 * What came of a simulated day, drawn to scale for the page.
 *
 * @param costs one bar per policy, the cheapest first
 * @param classes one small chart per queue: mean and 95th percentile of the wait under each policy
 * @param comparison Heed's rule beside the best of the others, null where it did not run or ran alone
 */
public record ResultView(List<CostBar> costs, List<ClassChart> classes, Verdict comparison) {
    /** Width of the drawing area of bars and waits, in SVG units. */
    static final double WIDTH = 100;

    public ResultView {
        costs = List.copyOf(costs);
        classes = List.copyOf(classes);
    }

    /**
     * @param delay length of the part that waiting cost, and abandonment of what giving up cost
     * @param best the cheapest of all
     */
    public record CostBar(
            String policy,
            String perTicket,
            String delay,
            String abandonmentAt,
            String abandonment,
            boolean best,
            String promise,
            String abandoned,
            String occupancy,
            String unevenness,
            int starved,
            int left) {}

    /** @param percent 0 where both cost the same; less whether Heed costs less; other the best of the others */
    public record Verdict(int percent, boolean less, String other) {}

    /** @param unit seconds, minutes or hours */
    public record Length(String count, String unit) {}

    /** @param longest the longest wait that fits */
    public record ClassChart(String queue, int arrived, Length longest, List<WaitBar> waits) {
        public ClassChart {
            waits = List.copyOf(waits);
        }
    }

    /** @param mean and p95 in SVG units; the lengths say the same */
    public record WaitBar(
            String policy,
            String mean,
            String p95,
            Length meanLength,
            Length p95Length,
            String promise,
            String abandoned) {}
}
