package io.heed.simulation;

import java.util.List;

/**
 * What came of a simulated day, drawn to scale for the page.
 *
 * @param costs one bar per policy, the cheapest first
 * @param classes one small chart per queue: mean and 95th percentile of the wait under each policy
 * @param comparison one sentence on Heed's rule beside the best of the others, null where it did not run or ran alone
 */
public record ResultView(List<CostBar> costs, List<ClassChart> classes, String comparison) {
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

    /** @param scale the longest wait that fits, in words */
    public record ClassChart(String queue, int arrived, String scale, List<WaitBar> waits) {
        public ClassChart {
            waits = List.copyOf(waits);
        }
    }

    /** Lengths in SVG units; the words say the same. */
    public record WaitBar(String policy, String mean, String p95, String words, String promise, String abandoned) {}
}
