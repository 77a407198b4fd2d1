package io.heed.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The opening hours of a calendar as time that can be counted. The clock on the wall decides: a moment is open when the
 * local time it shows lies in an opening. So an hour that spring skips is not counted, and one that autumn repeats is
 * counted twice. Each year is worked out once and kept; a question is then a binary search.
 */
public final class OpeningTimes implements WorkingTime {
    /** Nobody promises anything for longer; whatever needs more is due then. */
    static final int MOST_YEARS = 20;

    private final BusinessCalendar calendar;
    private final OpenDays days;
    private final Map<Integer, OpenYear> years = new ConcurrentHashMap<>();

    public OpeningTimes(BusinessCalendar calendar, Holidays holidays) {
        if (!calendar.opens()) throw new IllegalArgumentException("The calendar " + calendar.name() + " never opens");
        this.calendar = calendar;
        this.days = new OpenDays(calendar, holidays);
    }

    @Override
    public Duration between(Instant from, Instant to) {
        if (!to.isAfter(from)) return Duration.ZERO;
        int first = yearOf(from);
        int last = yearOf(to);
        long micros = year(last).before(micros(to)) - year(first).before(micros(from));
        for (int year = first; year < last; year++) micros += year(year).total();
        return Duration.of(micros, ChronoUnit.MICROS);
    }

    @Override
    public Instant after(Instant from, Duration worked) {
        if (worked.isZero() || worked.isNegative()) return from;
        int first = yearOf(from);
        long left = year(first).before(micros(from)) + worked.toNanos() / 1000;
        for (int year = first; year < first + MOST_YEARS; year++) {
            OpenYear open = year(year);
            if (left <= open.total()) return Instant.EPOCH.plus(open.when(left), ChronoUnit.MICROS);
            left -= open.total();
        }
        return LocalDate.of(first + MOST_YEARS, 1, 1)
                .atStartOfDay(calendar.zone())
                .toInstant();
    }

    /** Whether so much time passes before the horizon. */
    public boolean holds(Instant from, Duration worked) {
        return yearOf(after(from, worked)) < yearOf(from) + MOST_YEARS;
    }

    private OpenYear year(int year) {
        return years.computeIfAbsent(year, days::of);
    }

    private int yearOf(Instant at) {
        return LocalDate.ofInstant(at, calendar.zone()).getYear();
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
