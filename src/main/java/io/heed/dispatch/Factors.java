package io.heed.dispatch;

import java.util.EnumMap;
import java.util.Map;

/** The six factors of one ticket; each is usually 0..1, and only waiting and promise may pass 1. */
public record Factors(double words, double waiting, double promise, double customer, double topic, double again) {
    public double of(Factor factor) {
        return switch (factor) {
            case words -> words;
            case waiting -> waiting;
            case promise -> promise;
            case customer -> customer;
            case topic -> topic;
            case again -> again;
        };
    }

    /**
     * Hardly any ticket has all six factors against it; half of all that could speak for a ticket is as urgent as it gets.
     * So half the sum of the weights stands for 100.
     */
    private static final double FULL = 200;

    /** What each factor adds to the weight under these weights. */
    public Map<Factor, Double> points(WeightSet weights) {
        Map<Factor, Double> points = new EnumMap<>(Factor.class);
        for (Factor factor : Factor.values()) points.put(factor, weights.share(factor) * of(factor) * FULL);
        return points;
    }

    /** The ticket's weight: the sum of its points. Linear, and without an upper end; pages show what passes 100 as 100. */
    public double weight(WeightSet weights) {
        double sum = 0;
        for (Factor factor : Factor.values()) sum += weights.share(factor) * of(factor);
        return sum * FULL;
    }
}
