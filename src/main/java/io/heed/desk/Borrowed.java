package io.heed.desk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another customer's answer made ready for this one: names are changed, all else is left for its new writer to read. Plain. */
final class Borrowed {
    private Borrowed() {}

    /** @param from whose answer it was, {@code by} who wrote it */
    static String from(String reply, String from, String to, String by, String writer) {
        String text = named(reply, from, to);
        text = named(text, first(from), first(to));
        if (by == null) return text;
        text = named(text, by, writer);
        return named(text, first(by), first(writer));
    }

    /** As a whole word; a name of one letter is none to look for. */
    private static String named(String text, String old, String other) {
        if (old.length() < 2) return text;
        String bounded = "(?<![\\p{L}\\p{N}])" + Pattern.quote(old) + "(?![\\p{L}\\p{N}])";
        boolean han = old.codePoints().anyMatch(Character::isIdeographic);
        return Pattern.compile(han ? Pattern.quote(old) : bounded, Pattern.UNICODE_CASE)
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(other));
    }

    private static String first(String name) {
        int blank = name.indexOf(' ');
        return blank < 0 ? name : name.substring(0, blank);
    }
}
