package io.heed.bench;

import io.heed.simulation.Comparison;
import io.heed.simulation.Figures;
import io.heed.simulation.Interval;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Policies side by side over the same days, as text; intervals are of 95 %. */
final class PolicyTable {
    private final Comparison comparison;
    private final List<String> queues;

    PolicyTable(Comparison comparison, List<String> queues) {
        this.comparison = comparison;
        this.queues = queues;
    }

    void print(String title, String... references) {
        System.out.printf(Locale.ROOT, "%n%s%n", title);
        System.out.printf(
                "%-22s %15s %9s %9s %6s %6s %6s  wait mean/p95 min%n",
                "policy", "J", "promise", "gave up", "busy", "cv", "left");
        for (String policy : comparison.policies()) row(policy);
        for (String reference : references)
            for (String policy : comparison.policies())
                if (!policy.equals(reference) && comparison.policies().contains(reference)) against(policy, reference);
    }

    private void row(String policy) {
        Interval cost = comparison.of(policy, Figures::costPerTicket);
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%-22s %7.2f ± %5.2f %8.1f%% %8.1f%% %6.2f %6.3f %6.1f ",
                policy,
                cost.mean(),
                cost.halfWidth(),
                100 * mean(policy, Figures::promiseAttainment),
                100 * mean(policy, Figures::abandonedShare),
                mean(policy, Figures::occupancy),
                mean(policy, day -> day.effort().variation()),
                mean(policy, Figures::left)));
        for (String queue : queues)
            line.append(String.format(
                    Locale.ROOT,
                    " %s %.1f/%.1f",
                    queue,
                    mean(policy, day -> day.of(queue).waited().mean()),
                    mean(policy, day -> day.of(queue).waited().p95())));
        System.out.println(line);
    }

    private void against(String policy, String reference) {
        Interval more = comparison.difference(policy, reference, Figures::costPerTicket);
        double base = mean(reference, Figures::costPerTicket);
        System.out.printf(
                Locale.ROOT,
                "  J of %s less that of %s: %+.2f ± %.2f, %+.1f %%%n",
                policy,
                reference,
                more.mean(),
                more.halfWidth(),
                base == 0 ? 0 : 100 * more.mean() / base);
    }

    private double mean(String policy, ToDoubleFunction<Figures> figure) {
        return comparison.of(policy, figure).mean();
    }
}
