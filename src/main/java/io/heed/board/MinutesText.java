package io.heed.board;

import io.heed.web.ProblemException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Minutes as people write them: 45, 45m, 8h, 1h 30m. */
final class MinutesText {
    private static final Pattern WRITTEN = Pattern.compile("(?:(\\d{1,4})\\s*h)?\\s*(?:(\\d{1,6})\\s*m?)?");

    private MinutesText() {}

    /** @return null for an empty field */
    static Integer read(String field, String text) {
        if (text == null || text.isBlank()) return null;
        Matcher written = WRITTEN.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!written.matches()) throw ProblemException.invalid(field, "must be a time such as 45m, 8h or 1h 30m");
        return number(written.group(1)) * 60 + number(written.group(2));
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    static String write(Integer minutes) {
        if (minutes == null) return "";
        if (minutes < 60) return minutes + "m";
        return minutes / 60 + "h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + "m");
    }
}
