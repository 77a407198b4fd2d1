package io.heed.radar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Words that nobody should overlook, in English and Chinese: one list a language under resources/radar. */
final class SensitiveWords {
    enum Matter {
        complaint,
        legal,
        safety
    }

    /** Longer texts are looked through up to here: a sender pastes a log, never a threat behind it. */
    private static final int LOOKED_AT = 20_000;

    private final Map<Matter, Pattern> patterns;

    private SensitiveWords(Map<Matter, Pattern> patterns) {
        this.patterns = patterns;
    }

    static SensitiveWords shipped() {
        Map<Matter, StringJoiner> all = new EnumMap<>(Matter.class);
        for (Matter matter : Matter.values()) all.put(matter, new StringJoiner("|"));
        // English words end where a letter does not follow; Chinese has no such ends
        read("words_en.txt", all, "(?<!\\p{L})%s(?!\\p{L})");
        read("words_zh.txt", all, "%s");
        Map<Matter, Pattern> patterns = new EnumMap<>(Matter.class);
        all.forEach((matter, words) -> patterns.put(matter, Pattern.compile(words.toString())));
        return new SensitiveWords(patterns);
    }

    private static void read(String file, Map<Matter, StringJoiner> all, String each) {
        try (InputStream in = SensitiveWords.class.getResourceAsStream("/radar/" + file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(":", 2))
                    .forEach(pair -> all.get(Matter.valueOf(pair[0].strip()))
                            .add(String.format(
                                    Locale.ROOT,
                                    each,
                                    Pattern.quote(pair[1].strip().toLowerCase(Locale.ROOT)))));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    Set<Matter> in(String text) {
        Set<Matter> found = EnumSet.noneOf(Matter.class);
        if (text == null) return found;
        String looked = (text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text).toLowerCase(Locale.ROOT);
        patterns.forEach((matter, pattern) -> {
            if (pattern.matcher(looked).find()) found.add(matter);
        });
        return found;
    }
}
