package io.heed.dispatch;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * How long a queue's offers stand.
 *
 * @param standFor null for as long as the installation is set to
 * @param standForOn by channel, where it differs
 * @param automatic channels whose offers count as accepted at once
 */
public record OfferTerms(Duration standFor, Map<String, Duration> standForOn, Set<String> automatic) {
    public static final String EVERY_CHANNEL = "*";
    public static final OfferTerms USUAL = new OfferTerms(null, Map.of(), Set.of());

    public OfferTerms {
        standForOn = Map.copyOf(standForOn);
        automatic = Set.copyOf(automatic);
    }

    public boolean acceptsAutomatically(String channel) {
        return automatic.contains(EVERY_CHANNEL) || automatic.contains(channel);
    }

    public Duration standsFor(String channel, Duration usual) {
        return standForOn.getOrDefault(channel, standFor == null ? usual : standFor);
    }
}
