package io.heed.understanding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "heed.understanding")
public interface UnderstandingConfig {
    /** Threads that read, each with one core: one session with many threads is slower. */
    @WithDefault("2")
    int workers();

    /** When messages wait longer than this to be read, the deletion check is left out until the reader has caught up. */
    @WithDefault("150ms")
    Duration hurryAfter();
}
