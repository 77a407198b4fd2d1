package io.heed.intake;

import io.smallrye.config.ConfigMapping;

@ConfigMapping(prefix = "heed.secrets")
public interface SecretsConfig {
    /** Locks the accounts' secrets in the database; the launcher keeps one in the data directory unless one is set. */
    String key();
}
