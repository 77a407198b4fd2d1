package io.heed.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence with places to fill in, in English and in another language. */
record Phrase(String english, Pattern said, String translation) {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z])}");

    static Phrase of(String english, String translation) {
        StringBuilder said = new StringBuilder();
        Matcher place = PLACE.matcher(english);
        int from = 0;
        while (place.find()) {
            said.append(Pattern.quote(english.substring(from, place.start())))
                    .append("(?<")
                    .append(place.group(1))
                    .append(">.+?)");
            from = place.end();
        }
        said.append(Pattern.quote(english.substring(from)));
        return new Phrase(english, Pattern.compile(said.toString(), Pattern.DOTALL), translation);
    }

    /**
     * Null when the text is another one.
     *
     * @param filled says what stands in a place, which may be a phrase itself
     */
    String of(String text, UnaryOperator<String> filled) {
        Matcher found = said.matcher(text);
        return found.matches()
                ? PLACE.matcher(translation)
                        .replaceAll(place -> Matcher.quoteReplacement(filled.apply(found.group(place.group(1)))))
                : null;
    }

    /** Of phrases/LANGUAGE.txt: a line in English, then the same in the language; lines with # say what is what. */
    static List<Phrase> book(Locale language) {
        String name = "/phrases/" + language.toLanguageTag() + ".txt";
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Phrase.class.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
            List<String> lines = file.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            List<Phrase> book = new ArrayList<>();
            for (int i = 0; i + 1 < lines.size(); i += 2) book.add(of(lines.get(i), lines.get(i + 1)));
            return List.copyOf(book);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
