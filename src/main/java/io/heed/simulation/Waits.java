package io.heed.simulation;

import java.util.Arrays;

/** How long customers waited, in minutes: those served, those who gave up and those left alike. */
public record Waits(double mean, double p50, double p95, double max) {
    static Waits of(double[] minutes) {
        if (minutes.length == 0) return new Waits(0, 0, 0, 0);
        double[] sorted = minutes.clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).average().orElse(0);
        return new Waits(mean, at(sorted, 0.5), at(sorted, 0.95), sorted[sorted.length - 1]);
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
