package io.heed.understanding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Languages that share a script, told apart by how often they use each one, two and three letters in a row: naive Bayes
 * over the letter statistics of the language-detector library (Shuyo 2010), of which only the data is used. Unlike the
 * library it draws no lots, and it expects the language that customers here write most.
 */
final class LanguageProfiles {
    /** Neighbouring letter groups overlap, so each counts for less than a whole piece of evidence. */
    private static final double[] WEIGHT = {0.2, 0.3, 0.5};

    /** Share of a group that a language's statistics do not have; below, it was left out as too rare. */
    private static final double[] RARE = {1e-4, 3e-5, 1e-5};

    /** Terse tickets look like nothing: e⁵ times the evidence is asked before one is not called English. */
    private static final double HEAD_START_OF_THE_FIRST = 5;

    /** Statistics of encyclopaedias, where there are none of short messages, promise more than they keep. */
    private static final double HANDICAP_OF_LONG = -2;

    /** More letters would only make it surer, and take as long again. */
    private static final int MOST_CHARS = 200;

    /** Addresses, and words with digits in them, are of no language. */
    private static final Pattern NO_WORD = Pattern.compile("\\S*(?:@|://|\\d)\\S*");

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’]\\p{L}+)*");

    private final String[] codes;
    private final double[] start;

    /** An open hash table of letter groups, packed; a group's evidence for each language is in the row of its slot. */
    private final long[] groups;

    private final float[][] evidence;

    private LanguageProfiles(double headStart, List<String> shortTexts, List<String> longTexts) {
        int languages = shortTexts.size() + longTexts.size();
        codes = new String[languages];
        start = new double[languages];
        Map<String, float[]> shares = new HashMap<>();
        for (String code : shortTexts) learn(code, "/languages.shorttext/" + code, shares);
        for (String code : longTexts) learn(code, "/languages/" + code, shares);
        for (int i = shortTexts.size(); i < languages && !shortTexts.isEmpty(); i++) start[i] = HANDICAP_OF_LONG;
        start[0] += headStart;
        groups = new long[Integer.highestOneBit(shares.size()) * 4];
        evidence = new float[groups.length][];
        shares.forEach((letters, share) -> {
            int length = letters.length() - 1;
            for (int i = 0; i < languages; i++) share[i] = (float) (WEIGHT[length] * Math.log(share[i] + RARE[length]));
            long group = 0;
            for (int i = 0; i < letters.length(); i++) group = group << 16 | letters.charAt(i);
            int slot = slot(group);
            groups[slot] = group;
            evidence[slot] = share;
        });
    }

    /** Where a group is, or would be. */
    private int slot(long group) {
        int mask = groups.length - 1;
        long spread = group * 0x9E3779B97F4A7C15L;
        int slot = (int) (spread >>> 40) & mask;
        while (groups[slot] != 0 && groups[slot] != group) slot = slot + 1 & mask;
        return slot;
    }

    static LanguageProfiles latin() {
        return Latin.PROFILES;
    }

    static LanguageProfiles cyrillic() {
        return Cyrillic.PROFILES;
    }

    static LanguageProfiles arabic() {
        return Arabic.PROFILES;
    }

    static LanguageProfiles devanagari() {
        return Devanagari.PROFILES;
    }

    /** The likeliest; {@link Language#UNKNOWN} where nothing is a word. */
    Language languageOf(String text) {
        String beginning = text.substring(0, Math.min(text.length(), MOST_CHARS));
        Matcher words = WORD.matcher(NO_WORD.matcher(beginning).replaceAll(" ").toLowerCase(Locale.ROOT));
        double[] scores = start.clone();
        boolean any = false;
        while (words.find()) any |= add(' ' + plain(words.group()) + ' ', scores);
        return any ? likeliest(scores) : Language.UNKNOWN;
    }

    private boolean add(String word, double[] scores) {
        boolean any = false;
        for (int at = 0; at < word.length(); at++) {
            long group = 0;
            for (int end = at; end < Math.min(at + 3, word.length()); end++) {
                group = group << 16 | word.charAt(end);
                float[] found = evidence[slot(group)];
                if (found == null) continue;
                for (int i = 0; i < scores.length; i++) scores[i] += found[i];
                any = true;
            }
        }
        return any;
    }

    private Language likeliest(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) best = scores[i] > scores[best] ? i : best;
        double all = 0;
        for (double score : scores) all += Math.exp(score - scores[best]);
        return new Language(codes[best], 1 / all);
    }

    private void learn(String code, String resource, Map<String, float[]> shares) {
        int language = 0;
        while (codes[language] != null) language++;
        codes[language] = code;
        double[] all = new double[3];
        Map<String, Double> counts = new HashMap<>();
        frequencies(resource).properties().forEach(group -> {
            String letters = plain(group.getKey().toLowerCase(Locale.ROOT));
            if (letters.isBlank() || letters.length() > 3) return;
            counts.merge(letters, group.getValue().asDouble(), Double::sum);
            all[letters.length() - 1] += group.getValue().asDouble();
        });
        for (Map.Entry<String, Double> group : counts.entrySet())
            shares.computeIfAbsent(group.getKey(), letters -> new float[codes.length])[language] =
                    (float) (group.getValue() / all[group.getKey().length() - 1]);
    }

    private static JsonNode frequencies(String resource) {
        try (InputStream stream = LanguageProfiles.class.getResourceAsStream(resource)) {
            if (stream == null) throw new IllegalStateException(resource + " is not on the class path");
            return new ObjectMapper().readTree(stream).get("freq");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As the statistics were taken: Vietnamese letters with two marks as one, Romanian commas as cedillas. */
    private static String plain(String word) {
        char[] letters = word.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            char c = letters[i];
            if (c >= '\u1ea0' && c <= '\u1eff') letters[i] = '\u1ec3';
            else if (c == 'ș') letters[i] = 'ş';
            else if (c == 'ț') letters[i] = 'ţ';
            else if (c == '’') letters[i] = '\'';
        }
        return new String(letters);
    }

    /** Read when the first text in that script comes. */
    private static final class Latin {
        static final LanguageProfiles PROFILES = new LanguageProfiles(
                HEAD_START_OF_THE_FIRST,
                List.of(
                        "en", "cs", "da", "de", "es", "fi", "fr", "id", "it", "nl", "no", "pl", "pt", "ro", "sv", "tr",
                        "vi"),
                List.of("hu", "hr", "sk", "ca", "tl", "ht", "lt", "sw"));
    }

    private static final class Cyrillic {
        static final LanguageProfiles PROFILES =
                new LanguageProfiles(1, List.of(), List.of("ru", "uk", "bg", "be", "sr", "mk"));
    }

    private static final class Arabic {
        static final LanguageProfiles PROFILES = new LanguageProfiles(1, List.of(), List.of("ar", "fa", "ur"));
    }

    private static final class Devanagari {
        static final LanguageProfiles PROFILES = new LanguageProfiles(1, List.of(), List.of("hi", "mr", "ne"));
    }
}
