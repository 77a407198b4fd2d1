package io.heed.simulation;

import io.heed.dispatch.RoutingRule;
import io.heed.dispatch.WeightSet;

/**
 * A way to run the day.
 *
 * @param label how results name it
 * @param pricing what looks ahead; only Heed's own rule listens to it
 * @param weights by which tickets are weighed at every round, as live; null where each keeps the weight it came with
 */
public record Policy(String label, RoutingRule rule, Pricing pricing, WeightSet weights) {
    public Policy(String label, RoutingRule rule, Pricing pricing) {
        this(label, rule, pricing, null);
    }

    /** Heed's own rule under these weights. */
    public static Policy under(String label, WeightSet weights) {
        return new Policy(label, RoutingRule.HEED, LIVE, weights);
    }

    /** As the live program routes: a rule by its label. */
    public static Policy of(RoutingRule rule) {
        return new Policy(rule.label(), rule, rule == RoutingRule.HEED ? LIVE : Pricing.NONE);
    }

    /** What looks ahead in the live program. */
    static final Pricing LIVE = new FluidPricing();
}
