package io.heed.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a check says to programs in English, said to the reader of a page in theirs. */
@ApplicationScoped
@Named("refusals")
public class Phrases {
    private static final Map<String, List<Phrase>> BOOKS = Languages.ALL.stream()
            .filter(language -> !language.equals(Languages.ENGLISH))
            .collect(Collectors.toUnmodifiableMap(Locale::toLanguageTag, Phrase::book));

    private final Viewing viewing;

    Phrases(Viewing viewing) {
        this.viewing = viewing;
    }

    /** As it was said where no phrase is known for it; what is right in English is better than nothing. */
    public String say(String english) {
        return english == null ? "" : said(english, viewing.language());
    }

    static String said(String english, String language) {
        List<Phrase> book = BOOKS.getOrDefault(language, List.of());
        String known = whole(book, english);
        if (known != null) return known;
        // a problem's detail begins with the field it is about
        int colon = english.indexOf(": ");
        String rest = colon < 0 ? null : whole(book, english.substring(colon + 2));
        return rest == null ? english : english.substring(0, colon + 2) + rest;
    }

    /** Null when no phrase is known for it. A place holds less than the whole, so this comes to an end. */
    private static String whole(List<Phrase> book, String text) {
        return book.stream()
                .map(phrase -> phrase.of(text, part -> Objects.requireNonNullElse(whole(book, part), part)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
