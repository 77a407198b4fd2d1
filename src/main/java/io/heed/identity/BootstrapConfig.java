package io.heed.identity;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** First keys, given from outside by whoever installs Heed. */
@ConfigMapping(prefix = "heed.bootstrap")
public interface BootstrapConfig {
    /** When set and no key exists yet, an admin API key with this value is made at start. */
    Optional<String> apiKey();

    /** When set and nobody exists yet, the password of the first person, admin. */
    Optional<String> password();
}
