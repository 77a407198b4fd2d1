package io.heed.understanding;

/**
 * The beginning of a text as a tokenizer can take it, character for character in the same places, so that spans found
 * in it hold in the original.
 */
final class ReadableText {
    private ReadableText() {}

    /** NUL and lone surrogates do not survive the way into native code; other control characters mean nothing. */
    static String of(String text, int maxChars, boolean lowerCase) {
        int length = Math.min(text.length(), maxChars);
        if (length < text.length() && Character.isHighSurrogate(text.charAt(length - 1))) {
            length--;
        }
        char[] chars = text.substring(0, length).toCharArray();
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (Character.isISOControl(c)) {
                chars[i] = ' ';
            } else if (Character.isSurrogate(c)) {
                if (i + 1 < length && Character.isSurrogatePair(c, chars[i + 1])) {
                    i++;
                } else {
                    chars[i] = '\uFFFD';
                }
            } else if (lowerCase) {
                chars[i] = Character.toLowerCase(c);
            }
        }
        return new String(chars);
    }

    /** The same text with U+FFFD in place of half pairs, which JSON in UTF-8 cannot say. */
    static String whole(String text) {
        char[] chars = null;
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) continue;
            if (i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                i++;
            } else {
                if (chars == null) chars = text.toCharArray();
                chars[i] = '\uFFFD';
            }
        }
        return chars == null ? text : new String(chars);
    }

    /** For each code point its UTF-16 index, and one entry more for the end; null if the two agree. */
    static int[] utf16Indices(String text) {
        int points = text.codePointCount(0, text.length());
        if (points == text.length()) {
            return null;
        }
        int[] indices = new int[points + 1];
        int at = 0;
        for (int point = 0; point < points; point++) {
            indices[point] = at;
            at += Character.charCount(text.codePointAt(at));
        }
        indices[points] = at;
        return indices;
    }
}
