package io.heed.understanding;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
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
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .limit(MOST_LETTERS)
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
        int all = letters.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) return UNKNOWN;
        int latin = letters.getOrDefault(UnicodeScript.LATIN, 0);
        int han = letters.getOrDefault(UnicodeScript.HAN, 0);
        int kana = letters.getOrDefault(UnicodeScript.HIRAGANA, 0) + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
        int hangul = letters.getOrDefault(UnicodeScript.HANGUL, 0);
        if (kana > 0 && kana * 5 > han && (kana + han) * DENSE >= latin) return dense("ja", kana + han, all);
        if (hangul > 0 && hangul * DENSE >= latin) return dense("ko", hangul, all);
        if (han > 0 && han * DENSE >= latin) return dense("zh", han, all);
        if (latin * 2 >= all) return LanguageProfiles.latin().languageOf(text);
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> withoutLatin(most.getKey(), (double) most.getValue() / all, text))
                .orElse(UNKNOWN);
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
