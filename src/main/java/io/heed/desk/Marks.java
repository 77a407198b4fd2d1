package io.heed.desk;

import io.heed.understanding.WordWeight;
import io.heed.web.MarkedText;
import io.heed.web.WordSpan;
import java.util.List;

/** A customer's text with the words that count, for pages. */
public final class Marks {
    private Marks() {}

    /**
     * Attention always falls on some words, even in a thank-you; how much they are marked follows the urgency, so that only
     * urgent texts show strong marks.
     *
     * @param urgency 0..1 of the text
     */
    public static MarkedText in(String text, List<WordWeight> words, double urgency) {
        double strength = urgency * urgency;
        return MarkedText.of(
                text,
                words.stream()
                        .map(word -> new WordSpan(word.start(), word.end(), word.weight() * strength))
                        .toList());
    }
}
