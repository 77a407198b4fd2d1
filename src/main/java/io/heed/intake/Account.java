package io.heed.intake;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * One mailbox, bot or number of ours on a channel, with its secrets in the clear: it lives as long as one request.
 *
 * @param apiBaseUrl where replies go instead of the provider's own address
 */
public record Account(String channel, String name, Map<String, String> settings, Optional<URI> apiBaseUrl) {
    public Optional<String> find(String setting) {
        return Optional.ofNullable(settings.get(setting)).filter(value -> !value.isBlank());
    }

    /** A setting that was required when the account was made. */
    public String setting(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalStateException(
                        "The account " + channel + "/" + this.name + " has no " + name + ": set it again"));
    }

    /** Where the provider calls, without the house's own name. */
    public String hook() {
        return RawHooks.PATH + channel + "/" + name;
    }

    public String apiBase(String providersOwn) {
        String base = apiBaseUrl.map(URI::toString).orElse(providersOwn);
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** Without the settings, so that no log line ever shows a secret. */
    @Override
    public String toString() {
        return channel + "/" + name;
    }
}
