package io.heed.desk;

import io.heed.web.MarkedText;
import io.heed.web.WordSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a text has the words that were looked for. Plain; PostgreSQL has said what their stems are, so that refunded is
 * found in refunds, and a word that only begins like one is not.
 */
final class Hits {
    /** A hit is a hit: in the middle of the five steps, which are there for urgency. */
    private static final double STEP = 0.4;

    /** The longest ending that English puts behind a stem: fulfil-ments. */
    private static final int LONGEST_ENDING = 6;

    private final List<Wanted> wanted;

    /** @param stem null for a beginning, or for a script without endings */
    record Wanted(String form, String stem) {
        private boolean in(Words.Word word) {
            if (word.form().equals(form) || stem == null && word.form().startsWith(form)) return true;
            if (stem == null || word.paired()) return false;
            String base = stem.endsWith("i") ? stem.substring(0, stem.length() - 1) : stem;
            return base.length() > 2
                    && word.form().startsWith(base)
                    && word.form().length() <= stem.length() + LONGEST_ENDING;
        }
    }

    Hits(List<Wanted> wanted) {
        this.wanted = List.copyOf(wanted);
    }

    MarkedText in(String text) {
        List<WordSpan> spans = new ArrayList<>();
        int covered = 0;
        for (Words.Word word : Words.in(text)) {
            if (wanted.stream().noneMatch(one -> one.in(word))) continue;
            int start = Math.max(covered, word.start());
            if (start < word.end()) spans.add(new WordSpan(start, word.end(), STEP));
            covered = word.end();
        }
        return MarkedText.of(text, spans);
    }

    /** How many different ones of the words it has: the text that has most of them says most of the ticket. */
    int count(String text) {
        List<Words.Word> words = Words.in(text);
        return (int)
                wanted.stream().filter(one -> words.stream().anyMatch(one::in)).count();
    }
}
