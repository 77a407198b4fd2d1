package io.heed.understanding;

import java.util.ArrayList;
import java.util.List;

/**
 * The smallest piece of a text that is shown or left out as a whole: a word, or one Chinese character.
 *
 * @param attention its tokens' attention
 */
record TextUnit(int start, int end, double attention) {
    static List<TextUnit> of(String text, TokenVectors tokens, float[] attention) {
        List<TextUnit> units = new ArrayList<>();
        for (int token = 0; token < tokens.n(); token++) {
            if (tokens.isMark(token) || tokens.ends()[token] <= tokens.starts()[token]) {
                continue;
            }
            int start = tokens.starts()[token];
            int end = tokens.ends()[token];
            int last = units.size() - 1;
            // a character such as ½ is several tokens, each of which points at all of it
            boolean overlaps = last >= 0 && start < units.get(last).end();
            if (overlaps || last >= 0 && belongTogether(text, units.get(last).end(), start)) {
                TextUnit word = units.get(last);
                int to = Math.max(word.end(), end);
                units.set(last, new TextUnit(word.start(), to, word.attention() + attention[token]));
            } else {
                units.add(new TextUnit(start, end, attention[token]));
            }
        }
        return units;
    }

    /** Sub-word tokens touch and meet in the middle of a word; "can't" and "2.50" are one word each. */
    private static boolean belongTogether(String text, int end, int start) {
        if (start > end + 1 || start == 0 || start >= text.length()) {
            return false;
        }
        if (start == end + 1) {
            return isCombining(text.charAt(end)) && isWordPart(text.charAt(start));
        }
        char before = text.charAt(start - 1);
        char after = text.charAt(start);
        if (isWordPart(before) && isWordPart(after)) {
            return true;
        }
        return isJoiner(after) && isWordPart(before) && start + 1 < text.length() && isWordPart(text.charAt(start + 1))
                || isJoiner(before) && isWordPart(after) && start >= 2 && isWordPart(text.charAt(start - 2));
    }

    private static boolean isJoiner(char c) {
        return c == '\'' || c == '’' || c == '.' || c == '_';
    }

    private static boolean isCombining(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isWordPart(char c) {
        return isCombining(c) || Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }

    boolean isIdeograph(String text) {
        return Character.isIdeographic(text.codePointAt(start));
    }

    String in(String text) {
        return text.substring(start, end);
    }
}
