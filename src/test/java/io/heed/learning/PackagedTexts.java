package io.heed.learning;

import java.util.List;
import java.util.stream.Stream;

/** Lends the trials what the training programs read: the starter tickets' texts, and a reader of CSV. */
public final class PackagedTexts {
    private PackagedTexts() {}

    public static List<String> all() {
        return Stream.of("en", "zh")
                .flatMap(language -> Corpus.packaged(language).tickets().stream())
                .map(StarterTicket::text)
                .toList();
    }

    public static List<List<String>> csv(String text) {
        return LabelledCsv.parse(text);
    }
}
