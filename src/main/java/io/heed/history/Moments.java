package io.heed.history;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as exports write them: RFC 3339, with or without a zone (then UTC), by day and month, seconds, or a table's serial number. */
final class Moments {
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{1,2}:\\d{2})(:\\d{2}(?:[.,]\\d{1,9})?)?\\s?(Z|UTC|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern PARTS = Pattern.compile(
            "(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})(?:,?[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s?([AaPp][Mm])?)?");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:[.,]\\d{1,12})?");
    private static final Pattern SECONDS = Pattern.compile("\\d{9,10}|\\d{12,13}");

    /** Serial numbers of tables count days from here, as if 1900 had been a leap year. */
    private static final LocalDateTime SERIAL_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);

    private static final double DAY_MILLIS = Duration.ofDays(1).toMillis();
    private static final String LIKE = "must be a moment like 2024-03-02T10:00:00Z";

    private final Options.Dates order;
    private final Instant latest;

    /** @param latest what lies beyond is a fault */
    Moments(Options.Dates order, Instant latest) {
        this.order = order;
        this.latest = latest;
    }

    Instant read(String field, String written) throws Unfit {
        Instant moment;
        try {
            moment = parsed(field, written);
        } catch (DateTimeException noDate) {
            throw new Unfit(field, LIKE);
        }
        if (moment.isBefore(Instant.EPOCH) || moment.isAfter(latest))
            throw new Unfit(field, "must lie between 1970 and today");
        return moment;
    }

    private Instant parsed(String field, String written) throws Unfit {
        Matcher iso = ISO.matcher(written);
        if (iso.matches()) return iso(iso);
        Matcher parts = PARTS.matcher(written);
        if (parts.matches()) return byParts(field, parts);
        if (SERIAL.matcher(written).matches()) {
            double days = Double.parseDouble(written.replace(',', '.'));
            long millis = Math.round(days * DAY_MILLIS / 1000) * 1000;
            return SERIAL_ZERO.plus(Duration.ofMillis(millis)).toInstant(ZoneOffset.UTC);
        }
        if (SECONDS.matcher(written).matches()) {
            long number = Long.parseLong(written);
            return written.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        }
        throw new Unfit(field, LIKE);
    }

    private static Instant iso(Matcher found) {
        LocalDate day = LocalDate.parse(found.group(1));
        if (found.group(2) == null) return day.atStartOfDay().toInstant(ZoneOffset.UTC);
        String clock = (found.group(2).length() == 4 ? "0" : "")
                + found.group(2)
                + (found.group(3) == null ? ":00" : found.group(3).replace(',', '.'));
        String zone = found.group(4);
        LocalDateTime moment = day.atTime(LocalTime.parse(clock));
        if (zone == null || zone.equals("UTC") || zone.equals("Z")) return moment.toInstant(ZoneOffset.UTC);
        String offset = zone.contains(":") ? zone : zone.substring(0, 3) + ":" + zone.substring(3);
        return OffsetDateTime.of(moment, ZoneOffset.of(offset)).toInstant();
    }

    private Instant byParts(String field, Matcher parts) throws Unfit {
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(2));
        boolean dayFirst = dayFirst(field, first, second);
        LocalDate day =
                LocalDate.of(Integer.parseInt(parts.group(3)), dayFirst ? second : first, dayFirst ? first : second);
        if (parts.group(4) == null) return day.atStartOfDay().toInstant(ZoneOffset.UTC);
        int hour = Integer.parseInt(parts.group(4));
        String half = parts.group(7);
        if (half != null) hour = hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
        int seconds = parts.group(6) == null ? 0 : Integer.parseInt(parts.group(6));
        return day.atTime(hour, Integer.parseInt(parts.group(5)), seconds).toInstant(ZoneOffset.UTC);
    }

    private boolean dayFirst(String field, int first, int second) throws Unfit {
        if (first > 12) return true;
        if (second > 12) return false;
        if (first == second) return true;
        if (order == Options.Dates.unsaid)
            throw new Unfit(
                    field, "can be read two ways: say in the option dates whether the day or the month comes first");
        return order == Options.Dates.dayFirst;
    }
}
