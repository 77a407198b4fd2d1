package io.heed.bench;

import java.util.List;
import java.util.Locale;

/** Where the middle, the slow and the slowest lie, in milliseconds. */
public record Quantiles(int count, double p50, double p95, double p99, double p999, double max) {
    static Quantiles of(List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        return new Quantiles(
                sorted.size(), at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 0.999), at(sorted, 1));
    }

    private static double at(List<Double> sorted, double share) {
        if (sorted.isEmpty()) return Double.NaN;
        return sorted.get((int) Math.max(0, Math.ceil(share * sorted.size()) - 1));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, max %.0f ms (%d)", p50, p95, p99, max, count);
    }
}
