package io.heed.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "heed.reports")
public interface ReportConfig {
    /** How often what has changed is counted: many changes of one ticket are then one. */
    @WithDefault("5S")
    Duration every();
}
