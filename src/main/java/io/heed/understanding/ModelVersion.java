package io.heed.understanding;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Heads that are put into force together, under one name that every reading bears.
 *
 * @param heads by ISO 639-1 code of the language they read
 */
public record ModelVersion(String name, Map<String, HeadWeights> heads) {
    public ModelVersion {
        heads = heads.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().named(name)));
    }

    /** What every installation starts with: "prior-en-1" and "prior-zh-1" are prior-1 together. */
    public static ModelVersion shipped() {
        Map<String, HeadWeights> heads = Map.of("en", ShippedPrior.english(), "zh", ShippedPrior.chinese());
        String name = heads.entrySet().stream()
                .map(entry -> entry.getValue().version().replace("-" + entry.getKey() + "-", "-"))
                .distinct()
                .sorted()
                .collect(Collectors.joining("."));
        return new ModelVersion(name, heads);
    }
}
