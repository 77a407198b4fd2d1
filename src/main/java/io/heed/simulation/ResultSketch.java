package io.heed.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Draws the figures of policies side by side. */
final class ResultSketch {
    private ResultSketch() {}

    static ResultView draw(List<PolicyResult> results) {
        List<PolicyResult> ranked = results.stream()
                .sorted(Comparator.comparingDouble(PolicyResult::costPerTicket))
                .toList();
        double dearest =
                ranked.stream().mapToDouble(PolicyResult::costPerTicket).max().orElse(0);
        List<ResultView.CostBar> costs = ranked.stream()
                .map(figures -> cost(figures, dearest, figures == ranked.get(0)))
                .toList();
        List<ResultView.ClassChart> classes = ranked.isEmpty()
                ? List.of()
                : ranked.get(0).classes().stream()
                        .map(one -> chart(one, ranked))
                        .toList();
        return new ResultView(costs, classes, comparison(ranked));
    }

    private static ResultView.CostBar cost(PolicyResult figures, double dearest, boolean best) {
        double perTicket = Math.max(1, figures.arrived());
        double delay = length(figures.weightedDelayCost() / perTicket, dearest);
        double abandonment = length(figures.abandonmentCost() / perTicket, dearest);
        return new ResultView.CostBar(
                figures.policy(),
                number(figures.costPerTicket()),
                units(delay),
                units(delay),
                units(abandonment),
                best,
                percent(figures.promiseAttainment()),
                percent(figures.abandonedShare()),
                percent(figures.occupancy()),
                percent(figures.effortFairness().variation()),
                figures.starved(),
                figures.left());
    }

    private static ResultView.ClassChart chart(PolicyResult.ByClass one, List<PolicyResult> ranked) {
        double longest = ranked.stream()
                .mapToDouble(figures -> of(figures, one.queue()).waitSeconds().p95())
                .max()
                .orElse(0);
        List<ResultView.WaitBar> waits = ranked.stream()
                .map(figures -> wait(figures, of(figures, one.queue()), longest))
                .toList();
        return new ResultView.ClassChart(one.queue(), one.arrived(), span(longest), waits);
    }

    private static ResultView.WaitBar wait(PolicyResult figures, PolicyResult.ByClass one, double longest) {
        PolicyResult.Wait waited = one.waitSeconds();
        return new ResultView.WaitBar(
                figures.policy(),
                units(length(waited.mean(), longest)),
                units(length(waited.p95(), longest)),
                span(waited.mean()),
                span(waited.p95()),
                percent(one.promiseAttainment()),
                percent(one.abandonedShare()));
    }

    private static ResultView.Verdict comparison(List<PolicyResult> ranked) {
        Optional<PolicyResult> heed = ranked.stream()
                .filter(figures -> figures.policy().equals("heed"))
                .findFirst();
        Optional<PolicyResult> other = ranked.stream()
                .filter(figures -> !figures.policy().equals("heed"))
                .findFirst();
        if (heed.isEmpty() || other.isEmpty() || other.get().costPerTicket() == 0) return null;
        double change = heed.get().costPerTicket() / other.get().costPerTicket() - 1;
        return new ResultView.Verdict(
                (int) Math.round(100 * Math.abs(change)),
                change < 0,
                other.get().policy());
    }

    private static PolicyResult.ByClass of(PolicyResult figures, String queue) {
        return figures.classes().stream()
                .filter(one -> one.queue().equals(queue))
                .findFirst()
                .orElseThrow();
    }

    private static double length(double value, double longest) {
        return longest <= 0 ? 0 : ResultView.WIDTH * Math.min(1, value / longest);
    }

    private static String units(double length) {
        return String.format(Locale.ROOT, "%.2f", length);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static ResultView.Length span(double seconds) {
        if (seconds < 60) return new ResultView.Length(String.valueOf(Math.round(seconds)), "seconds");
        boolean minutes = seconds < 6000;
        String count = String.format(Locale.ROOT, "%.1f", seconds / (minutes ? 60 : 3600));
        return new ResultView.Length(count, minutes ? "minutes" : "hours");
    }
}
