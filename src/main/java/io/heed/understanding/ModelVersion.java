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

    /** What every installation starts with: prior-en-2 and prior-zh-1 are prior-2 together. */
    public static ModelVersion shipped() {
        Map<String, HeadWeights> heads = Map.of("en", ShippedPrior.english(), "zh", ShippedPrior.chinese());
        int newest = heads.values().stream()
                .map(one -> one.version().substring(one.version().lastIndexOf('-') + 1))
                .mapToInt(Integer::parseInt)
                .max()
                .orElseThrow();
        return new ModelVersion("prior-" + newest, heads);
    }
}
