package io.heed.dispatch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.time.Duration;

@ConfigMapping(prefix = "heed.dispatch")
public interface DispatchConfig {
    /** How long an offer stands before it goes to somebody else. */
    @WithDefault("60S")
    Duration offerFor();

    /** Who declined a ticket is not offered it again for this long; who let it lapse, half as long. */
    @WithDefault("10M")
    Duration declineRest();

    /** So many offers in a row without an answer, and their receiver counts as away. */
    @WithDefault("2")
    int silentOffers();

    /** How far ahead the price of attention looks: what is being worked on and frees up within this time counts as free. */
    @WithDefault("5M")
    Duration outlook();

    /** The share of tickets whose agent is drawn by lot, so that other choices can be judged later; 0 to 0.05. */
    @WithDefault("0")
    @DecimalMin("0")
    @DecimalMax("0.05")
    double explore();

    /**
     * How much at most what somebody carried over changes what giving them a ticket is worth, 0 to 0.1: who carried more
     * than their share gets less of what others could have as well.
     */
    @WithDefault("0.02")
    @DecimalMin("0")
    @DecimalMax("0.1")
    double fairness();

    /** The longest the planner may think about one round. */
    @WithDefault("50ms")
    Duration deadline();

    /** A dispatcher that has not said for this long that it lives, lets another instance take over. */
    @WithDefault("4S")
    Duration lease();

    /** Somebody coming online gets their budget in four equal slices, the last one after this long; 0 for all at once. */
    @WithDefault("20S")
    Duration rampIn();
}
