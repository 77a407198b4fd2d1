package io.heed.radar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "heed.radar")
public interface RadarConfig {
    @WithDefault("true")
    boolean enabled();

    /** So many times the usual is a surge. */
    @WithDefault("5")
    double ratio();

    /** A line is never expected to bring less than this part of all tickets. */
    @WithDefault("0.15")
    double leastShare();

    /** How often, at most, all lines together may be raised by chance; topics once more as often. */
    @WithDefault("0.2")
    double falseAlarmsPerDay();

    /** Topics that are followed at a time: 400 of 512 numbers take less than a megabyte. */
    @WithDefault("400")
    int topics();

    /** An alarm without a new ticket for so long is over. */
    @WithDefault("1H")
    Duration over();

    @WithDefault("3S")
    Duration every();
}
