package io.heed.desk;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text as the words it is found by. Letters lose their case and accents, marks between them count as blanks. Scripts
 * without blanks between words are taken as pairs of neighbouring characters, and the last one of a run alone: 我要退款 is
 * 我要, 要退, 退款, 款. Plain.
 */
final class Words {
    /** Longer ones are cut; nobody looks for the end of a checksum. */
    static final int LONGEST = 60;

    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");

    private final List<Word> found = new ArrayList<>();
    private final String text;

    /** @param paired from a script without blanks: overlaps the next one of its run */
    record Word(String form, int start, int end, boolean paired) {}

    private Words(String text) {
        this.text = text;
    }

    static List<Word> in(String text) {
        Words words = new Words(text);
        words.read();
        return words.found;
    }

    /** For PostgreSQL's parser, to which each of them is one word. */
    static String spread(String text) {
        StringBuilder spread = new StringBuilder();
        for (Word word : in(text)) spread.append(word.form()).append(' ');
        return spread.toString().strip();
    }

    private void read() {
        int at = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            if (!Character.isLetterOrDigit(letter)) {
                at += Character.charCount(letter);
                continue;
            }
            boolean paired = withoutBlanks(letter);
            int end = at;
            while (end < text.length() && belongs(text.codePointAt(end), paired))
                end += Character.charCount(text.codePointAt(end));
            if (paired) pairs(at, end);
            else word(at, end);
            at = end;
        }
    }

    private static boolean belongs(int letter, boolean paired) {
        boolean accent = Character.getType(letter) == Character.NON_SPACING_MARK;
        return accent || Character.isLetterOrDigit(letter) && withoutBlanks(letter) == paired;
    }

    private static boolean withoutBlanks(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private void word(int start, int end) {
        String form = form(text.substring(start, end));
        if (!form.isEmpty()) found.add(new Word(form, start, end, false));
    }

    private void pairs(int start, int end) {
        for (int at = start; at < end; ) {
            int next = at + Character.charCount(text.codePointAt(at));
            int after = next < end ? next + Character.charCount(text.codePointAt(next)) : next;
            found.add(new Word(form(text.substring(at, after)), at, after, true));
            at = next;
        }
    }

    private static String form(String written) {
        String plain = ACCENTS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD))
                .replaceAll("");
        // Hangul is taken apart by NFKD
        String form = Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return form.length() <= LONGEST
                ? form
                : form.substring(0, form.offsetByCodePoints(0, form.codePointCount(0, LONGEST)));
    }
}
