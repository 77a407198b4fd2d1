package io.heed.promise;

import io.heed.web.ProblemException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Openings as people write them: 09:00-17:00, 22:00-06:00 into the next day, 00:00-24:00 all day. */
final class HoursText {
    private static final Pattern SPAN =
            Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)\\s*[-–]\\s*([01]\\d|2[0-4]):([0-5]\\d)");
    private static final int MOST = 20;

    private HoursText() {}

    static List<Hours> of(String field, List<String> texts) {
        if (texts == null) throw ProblemException.invalid(field, "must be a list such as [\"09:00-17:00\"]");
        if (texts.size() > MOST) throw ProblemException.invalid(field, "must be at most " + MOST + " openings");
        List<Hours> hours = new ArrayList<>();
        for (String text : texts) hours.add(one(field, text));
        return hours;
    }

    private static Hours one(String field, String text) {
        Matcher span = SPAN.matcher(text == null ? "" : text.strip());
        if (!span.matches())
            throw ProblemException.invalid(field, "must be an opening such as 09:00-17:00" + rather(text));
        int from = minutes(span.group(1), span.group(2));
        int to = minutes(span.group(3), span.group(4));
        if (to > Hours.DAY) throw ProblemException.invalid(field, "must end at 24:00 at the latest: write 22:00-06:00");
        if (from == to)
            throw ProblemException.invalid(
                    field, "must end later than it begins: leave it out, or write 00:00-24:00 for a whole day");
        return new Hours(from, to < from ? to + Hours.DAY : to);
    }

    private static String rather(String text) {
        return text == null ? "" : ", not " + CalendarCheck.echo(text);
    }

    private static int minutes(String hours, String minutes) {
        return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
    }

    /** The openings of a single day may meet but not overlap. */
    static void apart(String field, List<Hours> hours) {
        List<Hours> sorted = new ArrayList<>(hours);
        sorted.sort(Comparator.comparingInt(Hours::from));
        for (int i = 1; i < sorted.size(); i++)
            if (sorted.get(i).from() < sorted.get(i - 1).to())
                throw ProblemException.invalid(
                        field, "must not overlap: " + text(sorted.get(i - 1)) + " and " + text(sorted.get(i)));
    }

    static String text(Hours hours) {
        return clock(hours.from()) + "-" + clock(hours.to() > Hours.DAY ? hours.to() - Hours.DAY : hours.to());
    }

    private static String clock(int minutes) {
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }
}
