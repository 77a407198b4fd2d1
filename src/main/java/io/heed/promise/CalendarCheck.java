package io.heed.promise;

import io.heed.web.ProblemException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a calendar as it was written; says of the first thing that makes no sense what would. */
public final class CalendarCheck {
    public static final String NAME = "[a-z0-9][a-z0-9-]{0,62}";
    private static final int MOST_DAYS = 1000;
    private static final int MOST_HOLIDAYS = 20;
    private static final int LONGEST_ECHO = 40;
    public static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private final String name;
    private final CalendarBody body;

    private CalendarCheck(String name, CalendarBody body) {
        this.name = name;
        this.body = body;
    }

    public static BusinessCalendar checked(String name, CalendarBody body) {
        if (!name.matches(NAME)) throw invalid("name", "must be lower-case letters, digits and dashes, at most 63");
        if (body == null) throw invalid("body", "is empty: give at least a zone and a week");
        return new CalendarCheck(name, body).calendar();
    }

    private BusinessCalendar calendar() {
        BusinessCalendar calendar = new BusinessCalendar(name, zone(), week(), holidays(), days());
        if (!calendar.opens())
            throw invalid(
                    "week", "must open at least once, or nothing could ever be due: \"monday\": [\"09:00-17:00\"]");
        return calendar;
    }

    private ZoneId zone() {
        String zone = body.zone();
        if (zone == null || zone.isBlank()) throw invalid("zone", "is missing: a time zone such as Europe/Berlin");
        // offsets such as +02:00 know no daylight saving and are hardly ever meant
        if (ZoneId.getAvailableZoneIds().contains(zone)) return ZoneId.of(zone);
        throw invalid(
                "zone",
                "must be a time zone of the tz database such as Europe/Berlin, America/New_York or UTC, not "
                        + echo(zone));
    }

    private Map<DayOfWeek, List<Hours>> week() {
        if (body.week() == null) throw invalid("week", "is missing: {\"monday\": [\"09:00-17:00\"]}");
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        body.week().forEach((day, texts) -> {
            int number = WEEKDAYS.indexOf(day);
            if (number < 0) throw invalid("week", "must have weekdays for keys: " + String.join(", ", WEEKDAYS));
            week.put(DayOfWeek.of(number + 1), HoursText.of("week." + day, texts));
        });
        apart(week);
        return week;
    }

    /** Openings may meet but not overlap, the night from Sunday to Monday included. */
    private static void apart(Map<DayOfWeek, List<Hours>> week) {
        boolean[] taken = new boolean[7 * Hours.DAY];
        for (Map.Entry<DayOfWeek, List<Hours>> day : week.entrySet())
            for (Hours hours : day.getValue()) {
                int start = (day.getKey().getValue() - 1) * Hours.DAY;
                for (int minute = hours.from(); minute < hours.to(); minute++) {
                    int at = (start + minute) % taken.length;
                    if (taken[at])
                        throw invalid(
                                "week." + WEEKDAYS.get(day.getKey().getValue() - 1),
                                "must not overlap: " + HoursText.text(hours) + " lies over an opening of "
                                        + WEEKDAYS.get(at / Hours.DAY) + " or of the night before");
                    taken[at] = true;
                }
            }
    }

    private List<String> holidays() {
        if (body.holidays() == null) return List.of();
        if (body.holidays().size() > MOST_HOLIDAYS)
            throw invalid("holidays", "must be at most " + MOST_HOLIDAYS + " calendars");
        for (String id : body.holidays()) {
            if (id == null || !id.matches("[a-z0-9]{1,10}(-[a-z0-9]{1,10}){0,3}"))
                throw invalid("holidays", "must be ids such as de or de-by");
            Set<String> instead = PublicHolidays.insteadOf(id);
            if (!instead.isEmpty())
                throw invalid("holidays", id + " is not known; there are " + String.join(", ", instead));
        }
        return body.holidays();
    }

    private Map<LocalDate, List<Hours>> days() {
        if (body.days() == null) return Map.of();
        if (body.days().size() > MOST_DAYS) throw invalid("days", "must be at most " + MOST_DAYS);
        Map<LocalDate, List<Hours>> days = new HashMap<>();
        body.days().forEach((text, openings) -> {
            List<Hours> hours = HoursText.of("days." + echo(text), openings);
            HoursText.apart("days." + echo(text), hours);
            days.put(date(text), hours);
        });
        return days;
    }

    private static LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= 1970 && date.getYear() < 2200) return date;
        } catch (DateTimeException notOne) {
            throw (ProblemException) invalid("days", "must have dates for keys such as 2026-12-24, not " + echo(text))
                    .initCause(notOne);
        }
        throw invalid("days", "must be between 1970 and 2200");
    }

    static String echo(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > LONGEST_ECHO ? plain.substring(0, LONGEST_ECHO).toLowerCase(Locale.ROOT) + "…" : plain;
    }

    private static ProblemException invalid(String field, String message) {
        return ProblemException.invalid(field, message);
    }
}
