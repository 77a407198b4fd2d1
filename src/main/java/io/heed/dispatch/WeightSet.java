package io.heed.dispatch;

import java.util.Optional;

/**
 * How much each factor counts, as the supervisor's six sliders say: 0..100 each, and at least one above 0.
 *
 * @param classes how much tiers and queues count within customer and topic
 */
public record WeightSet(int words, int waiting, int promise, int customer, int topic, int again, ClassWeights classes) {
    public WeightSet {
        for (int slider : new int[] {words, waiting, promise, customer, topic, again})
            if (slider < 0 || slider > 100) throw new IllegalArgumentException("A weight is between 0 and 100");
        if (words + waiting + promise + customer + topic + again == 0)
            throw new IllegalArgumentException("At least one weight must be above 0");
    }

    /** Tiers and queues count as usual. */
    public WeightSet(int words, int waiting, int promise, int customer, int topic, int again) {
        this(words, waiting, promise, customer, topic, again, ClassWeights.USUAL);
    }

    public WeightSet with(ClassWeights others) {
        return new WeightSet(words, waiting, promise, customer, topic, again, others);
    }

    public int of(Factor factor) {
        return switch (factor) {
            case words -> words;
            case waiting -> waiting;
            case promise -> promise;
            case customer -> customer;
            case topic -> topic;
            case again -> again;
        };
    }

    /** The same with this slider elsewhere; empty when that would leave all at 0. */
    Optional<WeightSet> with(Factor factor, int value) {
        if (value == 0 && share(factor) == 1) return Optional.empty();
        return Optional.of(new WeightSet(
                factor == Factor.words ? value : words,
                factor == Factor.waiting ? value : waiting,
                factor == Factor.promise ? value : promise,
                factor == Factor.customer ? value : customer,
                factor == Factor.topic ? value : topic,
                factor == Factor.again ? value : again,
                classes));
    }

    /** This factor's part of all the weight, 0..1: only proportions matter, not how far all sliders are up. */
    public double share(Factor factor) {
        return of(factor) / (double) (words + waiting + promise + customer + topic + again);
    }
}
