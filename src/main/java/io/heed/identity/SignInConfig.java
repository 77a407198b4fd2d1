package io.heed.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How signing in behaves. */
@ConfigMapping(prefix = "heed.sign-in")
public interface SignInConfig {
    /** After this long everybody signs in again, however busy they are; idle sessions end after four hours. */
    @WithDefault("PT14H")
    Duration longest();

    /** So many wrong passwords for one name cost nothing. */
    @WithDefault("4")
    int freeTriesOfAName();

    /** So many wrong passwords from one address cost nothing: a whole office may share one. */
    @WithDefault("30")
    int freeTriesOfAnAddress();

    /** Who may still sign in with a password where there is another door. */
    @WithDefault("open")
    Passwords password();

    enum Passwords {
        open,
        /** For the day on which the other side is down. */
        admins,
        closed
    }
}
