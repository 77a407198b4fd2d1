package io.heed.web;

import java.util.ArrayList;
import java.util.List;

/** Cuts a marked text to one line: of all windows that fit, the one that shows the most weight, the earliest if equal. */
final class LineCut {

    private static final String ELLIPSIS = "…";

    private final String text;
    private final int[] steps;
    private final int length;

    private LineCut(MarkedText marked, int length) {
        // Line breaks and runs of blanks would eat the line; each becomes one blank.
        StringBuilder flat = new StringBuilder();
        List<Integer> steps = new ArrayList<>();
        for (WordMark part : marked.parts()) {
            for (char letter : part.text().toCharArray()) {
                boolean blank = Character.isWhitespace(letter);
                boolean afterBlank = flat.length() == 0 || flat.charAt(flat.length() - 1) == ' ';
                if (!(blank && afterBlank)) {
                    flat.append(blank ? ' ' : letter);
                    steps.add(part.step());
                }
            }
        }
        this.text = flat.toString();
        this.steps = steps.stream().mapToInt(Integer::intValue).toArray();
        this.length = length;
    }

    static MarkedText around(MarkedText marked, int length) {
        LineCut cut = new LineCut(marked, length);
        if (cut.text.length() <= length) {
            return cut.window(0, cut.text.length());
        }
        int start = cut.bestStart();
        return cut.window(start, cut.wordEnd(start));
    }

    private int bestStart() {
        int best = 0;
        long bestWeight = -1;
        for (int start = 0; start == 0 || start <= text.length() - length / 2; start = nextWord(start)) {
            long weight = weight(start, wordEnd(start));
            if (weight > bestWeight) {
                best = start;
                bestWeight = weight;
            }
            if (start >= text.length()) {
                break;
            }
        }
        return bestWeight == 0 ? 0 : best;
    }

    /** Cubed, so that one heaviest phrase is worth more than a row of light ones. */
    private long weight(int from, int to) {
        long weight = 0;
        for (int at = from; at < to; at++) {
            weight += (long) steps[at] * steps[at] * steps[at];
        }
        return weight;
    }

    private int nextWord(int from) {
        int blank = text.indexOf(' ', from);
        if (blank < 0 || blank - from > length) {
            // Chinese has no blanks between words: move on by character there, never inside a surrogate pair.
            int next = from + 1;
            return next < text.length() && Character.isLowSurrogate(text.charAt(next)) ? next + 1 : next;
        }
        return blank + 1;
    }

    /** Ends at a blank when there is one in the last third of the line, so that words stay whole. */
    private int wordEnd(int start) {
        int room = start > 0 ? length - 1 : length;
        int end = Math.min(text.length(), start + room);
        if (end == text.length()) {
            return end;
        }
        int blank = text.lastIndexOf(' ', end);
        int whole = blank > start + room * 2 / 3 ? blank : end;
        return Character.isLowSurrogate(text.charAt(whole)) ? whole - 1 : whole;
    }

    private MarkedText window(int from, int to) {
        List<WordMark> parts = new ArrayList<>();
        if (from > 0) {
            parts.add(new WordMark(ELLIPSIS, 0));
        }
        int start = from;
        for (int at = from; at <= to; at++) {
            if (at == to || steps[at] != steps[start]) {
                if (at > start) {
                    parts.add(new WordMark(text.substring(start, at), steps[start]));
                }
                start = at;
            }
            if (at == to) {
                break;
            }
        }
        if (to < text.length()) {
            parts.add(new WordMark(ELLIPSIS, 0));
        }
        return new MarkedText(parts);
    }
}
