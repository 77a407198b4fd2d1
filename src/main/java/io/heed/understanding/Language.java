package io.heed.understanding;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The language of a text by its script; among Latin ones by the small words nobody writes without. Good enough to pick
 * an encoder, and to know when none fits.
 *
 * @param code ISO 639-1, "und" for none of these
 * @param certainty 0..1
 */
public record Language(String code, double certainty) {
    private static final Language UNKNOWN = new Language("und", 0);
    private static final Map<UnicodeScript, String> CODES = Map.of(
            UnicodeScript.CYRILLIC, "ru",
            UnicodeScript.ARABIC, "ar",
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.GREEK, "el",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.THAI, "th",
            UnicodeScript.DEVANAGARI, "hi");
    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
            "en",
            words("the is are i my a an to of and in it for on you we not with was have can has your this that at"),
            "de",
            words("der die das ist und ich nicht ein eine mit für auf wir sie es zu den wie bitte haben mein"),
            "fr",
            words("le la les est et je pas un une avec pour sur nous vous il des du mon ma que ne c'est votre"),
            "es",
            words("el la los las es y yo no un una con para por que mi en se lo su está pero muy tengo ha"),
            "it",
            words("il lo la gli è e io non un una con per che mi di del sono ho mio ma anche"),
            "pt",
            words("o os as é e eu não um uma com para por que meu minha em de do da está mas você"),
            "nl",
            words("de het een is en ik niet met voor op wij we u zijn van mijn maar kan dat"));

    public static Language of(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .limit(4_000)
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
        int all = letters.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            return UNKNOWN;
        }
        int kana = letters.getOrDefault(UnicodeScript.HIRAGANA, 0) + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
        int han = letters.getOrDefault(UnicodeScript.HAN, 0);
        int latin = letters.getOrDefault(UnicodeScript.LATIN, 0);
        if (kana > 0 && kana * 5 > han) {
            return new Language("ja", (double) (kana + han) / all);
        }
        // A Chinese character says about as much as three Latin letters.
        if (han > 0 && han * 3 >= latin) {
            return new Language("zh", han * 3.0 / (han * 3.0 + all - han));
        }
        if (latin * 2 >= all) {
            return latin(text);
        }
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> new Language(CODES.getOrDefault(most.getKey(), "und"), (double) most.getValue() / all))
                .orElse(UNKNOWN);
    }

    /** Terse tickets have no small words: without clear evidence for another language it is English. */
    private static Language latin(String text) {
        String[] words = text.substring(0, Math.min(text.length(), 4_000))
                .toLowerCase(Locale.ROOT)
                .split("[^\\p{L}']+");
        int english = count(words, "en");
        String best = "en";
        int most = english;
        for (String code : List.of("de", "fr", "es", "it", "pt", "nl")) {
            int found = count(words, code);
            if (found >= 2 && found > most) {
                best = code;
                most = found;
            }
        }
        double share = (double) english / words.length;
        return best.equals("en") ? new Language("en", Math.min(1, 0.6 + 2 * share)) : new Language(best, 0.8);
    }

    private static int count(String[] words, String code) {
        Set<String> small = SMALL_WORDS.get(code);
        int found = 0;
        for (String word : words) {
            found += small.contains(word) ? 1 : 0;
        }
        return found;
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }
}
