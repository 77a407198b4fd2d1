package io.heed.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A short chat line and what it may be called.
 *
 * @param right codes, each of which is right; "und" where a person could not tell either
 */
public record LanguageLine(List<String> right, String text) {
    public static List<LanguageLine> all() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                LanguageLine.class.getResourceAsStream("/language/lines.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && line.contains("|"))
                    .map(LanguageLine::parse)
                    .toList();
        }
    }

    private static LanguageLine parse(String line) {
        int bar = line.indexOf('|');
        return new LanguageLine(Arrays.asList(line.substring(0, bar).split(",")), line.substring(bar + 1));
    }

    public boolean isRight(String code) {
        return right.contains(code);
    }

    /** In a language, and in none that an encoder here reads: calling it English would be false confidence. */
    public boolean isForeign() {
        return !right.contains("en") && !right.contains("zh") && !right.contains("und");
    }
}
