package io.heed.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;

@ConfigMapping(prefix = "heed.demo")
public interface DemoConfig {
    /** HEED_DEMO; the launcher sets it in dev mode. */
    @WithParentName
    @WithDefault("false")
    boolean active();

    /** The same seed gives the same characters: who declines, who is slow, who says thank you. */
    @WithDefault("7")
    long seed();

    /** How many times faster than written below everybody acts; tests have less time than visitors. */
    @WithDefault("1")
    double speed();

    /** Nine people hold 36 points, which is 32 tickets; so many fill them and leave a queue to look at. */
    @WithDefault("50")
    int firstBatch();

    /** Not in one moment, so that a visitor who is quick sees the first offers being made. */
    @WithDefault("25S")
    Duration firstBatchWithin();

    /** Nine colleagues close about thirteen tickets a minute (measured); nearly as many arrive, the tide does the rest. */
    @WithDefault("5S")
    Duration usualGap();

    /** From low tide to high tide and back: long enough to see the price of attention follow, short enough to wait for. */
    @WithDefault("8M")
    Duration wave();

    /** At low tide the backlog is allowed to sink to this many tickets per point of attention on duty … */
    @WithDefault("0.6")
    double lowTide();

    /** … and at high tide to rise to this many: above 1, even the next ten minutes have no room for all, so there is a price. */
    @WithDefault("1.25")
    double highTide();

    /** Something breaks about so often, and several customers write about the same thing. */
    @WithDefault("9M")
    Duration incidents();

    /** A minute of real work takes this long here: an everyday ticket of six minutes is answered within one. */
    @WithDefault("9S")
    Duration effortMinute();

    /** Whoever has looked at the desk within this time is a person, and their tickets are theirs. */
    @WithDefault("10M")
    Duration humanFor();

    /** What was left open longer ago than this is closed at the next start: yesterday's queue tells a visitor nothing. */
    @WithDefault("30M")
    Duration dayEndsAfter();

    /** A plan every few seconds is some twenty thousand rows a day; charts look back less than that. */
    @WithDefault("24H")
    Duration keepPlans();
}
