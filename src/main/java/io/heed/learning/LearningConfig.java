package io.heed.learning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "heed.learning")
public interface LearningConfig {
    /**
     * Whether a correction is in force at once, before the next training. On: it changes only what reads nearly the
     * same, is judged on the held-out lessons before it counts, and is undone with one click.
     */
    @WithDefault("true")
    boolean continual();

    /** The newest so many texts of a language are learned from; a thousand of ordinary length take some 20 MB. */
    @WithDefault("20000")
    int mostLessons();
}
