package io.heed.understanding;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Map;

/**
 * The language of a text by its script, and within a script by its letters. Good enough to pick an encoder for a line
 * of three words, and to know when none fits.
 *
 * @param code ISO 639-1, "und" for none of these
 * @param certainty 0..1
 */
public record Language(String code, double certainty) {
    static final Language UNKNOWN = new Language("und", 0);

    /** Nobody needs more to tell a language. */
    private static final int MOST_LETTERS = 4_000;

    /** One Chinese character or Korean syllable says about as much as three letters. */
    private static final int DENSE = 3;

    private static final Map<UnicodeScript, String> ONLY = Map.of(
            UnicodeScript.GREEK, "el",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.THAI, "th");

    public static Language of(String text) {
        int[] letters = letters(text);
        int all = Arrays.stream(letters).sum();
        if (all == 0) return UNKNOWN;
        int latin = letters[UnicodeScript.LATIN.ordinal()];
        int han = letters[UnicodeScript.HAN.ordinal()];
        int kana = letters[UnicodeScript.HIRAGANA.ordinal()] + letters[UnicodeScript.KATAKANA.ordinal()];
        int hangul = letters[UnicodeScript.HANGUL.ordinal()];
        if (kana > 0 && kana * 5 > han && (kana + han) * DENSE >= latin) return dense("ja", kana + han, all);
        if (hangul > 0 && hangul * DENSE >= latin) return dense("ko", hangul, all);
        if (han > 0 && han * DENSE >= latin) return dense("zh", han, all);
        if (latin * 2 >= all) return LanguageProfiles.latin().languageOf(text);
        int most = 0;
        for (int i = 0; i < letters.length; i++) most = letters[i] > letters[most] ? i : most;
        return withoutLatin(UnicodeScript.values()[most], (double) letters[most] / all, text);
    }

    /** How many of each script. */
    private static int[] letters(String text) {
        int[] letters = new int[UnicodeScript.values().length];
        int length = Math.min(text.length(), MOST_LETTERS);
        for (int at = 0; at < length; ) {
            int letter = text.codePointAt(at);
            at += Character.charCount(letter);
            if (letter < 128) letters[UnicodeScript.LATIN.ordinal()] += isLatin(letter) ? 1 : 0;
            else if (Character.isLetter(letter))
                letters[UnicodeScript.of(letter).ordinal()]++;
        }
        return letters;
    }

    private static boolean isLatin(int ascii) {
        return ascii >= 'a' && ascii <= 'z' || ascii >= 'A' && ascii <= 'Z';
    }

    private static Language dense(String code, int own, int all) {
        double weight = own * (double) DENSE;
        return new Language(code, weight / (weight + all - own));
    }

    private static Language withoutLatin(UnicodeScript script, double share, String text) {
        LanguageProfiles profiles = switch (script) {
            case CYRILLIC -> LanguageProfiles.cyrillic();
            case ARABIC -> LanguageProfiles.arabic();
            case DEVANAGARI -> LanguageProfiles.devanagari();
            default -> null;
        };
        if (profiles == null) return new Language(ONLY.getOrDefault(script, "und"), share);
        Language language = profiles.languageOf(text);
        return new Language(language.code(), language.certainty() * share);
    }
}
