package io.heed.simulation;

import io.heed.dispatch.RoutingRule;

/**
 * A way to run the day.
 *
 * @param label how results name it
 * @param pricing what looks ahead; only Heed's own rule listens to it
 */
public record Policy(String label, RoutingRule rule, Pricing pricing) {
    /** As the live program routes: a rule by its label. */
    public static Policy of(RoutingRule rule) {
        return new Policy(rule.label(), rule, rule == RoutingRule.HEED ? LIVE : Pricing.NONE);
    }

    /** What looks ahead in the live program. */
    static final Pricing LIVE = new FluidPricing();
}
