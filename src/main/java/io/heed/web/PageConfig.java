package io.heed.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;

/** How pages look to those who have not chosen for themselves. */
@ConfigMapping(prefix = "heed.pages")
public interface PageConfig {
    /** Where the workspace is: days begin and times are shown there. */
    @WithDefault("UTC")
    ZoneId zone();

    /** How often an open page hears that the line is alive: proxies close a silent one after a minute or less. */
    @WithDefault("20S")
    Duration heartbeat();
}
