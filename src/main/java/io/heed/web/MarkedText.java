package io.heed.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A customer's text with the words that counted. The parts, joined, are the text: nothing is ever HTML here. */
public record MarkedText(List<WordMark> parts) {

    public MarkedText {
        parts = List.copyOf(parts);
    }

    public static MarkedText plain(String text) {
        return new MarkedText(text.isEmpty() ? List.of() : List.of(new WordMark(text, 0)));
    }

    /** Spans outside the text are cut to it and overlapping ones give way to the earlier: a wrong offset must not break a page. */
    public static MarkedText of(String text, List<WordSpan> spans) {
        List<WordMark> parts = new ArrayList<>();
        int at = 0;
        for (WordSpan span :
                spans.stream().sorted(Comparator.comparingInt(WordSpan::start)).toList()) {
            int start = Math.max(at, span.start());
            int end = Math.min(text.length(), span.end());
            if (end <= start || span.step() == 0) {
                continue;
            }
            append(parts, text.substring(at, start), 0);
            append(parts, text.substring(start, end), span.step());
            at = end;
        }
        append(parts, text.substring(at), 0);
        return new MarkedText(parts);
    }

    /** Neighbours of one step, with only a gap between them, read as one phrase: "goes out Friday", not three boxes. */
    private static void append(List<WordMark> parts, String text, int step) {
        if (text.isEmpty()) {
            return;
        }
        int last = parts.size() - 1;
        boolean gap = last > 0
                && parts.get(last).step() == 0
                && parts.get(last).text().isBlank();
        if (step > 0 && gap && parts.get(last - 1).step() == step) {
            String phrase = parts.get(last - 1).text() + parts.get(last).text() + text;
            parts.remove(last);
            parts.set(last - 1, new WordMark(phrase, step));
        } else if (step > 0 && last >= 0 && parts.get(last).step() == step) {
            parts.set(last, new WordMark(parts.get(last).text() + text, step));
        } else {
            parts.add(new WordMark(text, step));
        }
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()));
        return text.toString();
    }

    /** One line of at most about {@code length} characters that keeps the heaviest words in sight. */
    public MarkedText cut(int length) {
        return LineCut.around(this, length);
    }

    /** The heaviest phrases, heaviest first, for a sentence that says why. */
    public List<String> heaviest(int count) {
        return parts.stream()
                .filter(part -> part.step() > 0)
                .sorted(Comparator.comparingInt(WordMark::step).reversed())
                .limit(count)
                .map(part -> part.text().strip())
                .toList();
    }
}
