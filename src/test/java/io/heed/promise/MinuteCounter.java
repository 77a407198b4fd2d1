package io.heed.promise;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at the wall clock minute by minute. Slow, and shares nothing with the opening times that it checks. */
final class MinuteCounter {
    private final BusinessCalendar calendar;
    private final Set<LocalDate> holidays;

    MinuteCounter(BusinessCalendar calendar, Set<LocalDate> holidays) {
        this.calendar = calendar;
        this.holidays = holidays;
    }

    boolean open(Instant minute) {
        ZonedDateTime wall = minute.atZone(calendar.zone());
        LocalDate today = wall.toLocalDate();
        LocalTime time = wall.toLocalTime();
        if (shut(today)) return false;
        int now = time.getHour() * 60 + time.getMinute();
        for (Hours hours : begun(today)) if (hours.from() <= now && now < hours.to()) return true;
        if (shut(today.minusDays(1))) return false;
        for (Hours hours : begun(today.minusDays(1))) if (now + 24 * 60 < hours.to()) return true;
        return false;
    }

    /** The end of the minute with which so many open ones have passed; null when that takes longer than the limit. */
    Instant after(Instant from, int minutes, int limit) {
        int open = 0;
        Instant minute = from;
        for (int i = 0; i < limit; i++) {
            if (open(minute) && ++open == minutes) return minute.plusSeconds(60);
            minute = minute.plusSeconds(60);
        }
        return null;
    }

    int between(Instant from, Instant to) {
        int open = 0;
        for (Instant minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) if (open(minute)) open++;
        return open;
    }

    private boolean shut(LocalDate day) {
        return calendar.days().containsKey(day) ? calendar.days().get(day).isEmpty() : holidays.contains(day);
    }

    private List<Hours> begun(LocalDate day) {
        Map<DayOfWeek, List<Hours>> week = calendar.week();
        return calendar.days().getOrDefault(day, week.getOrDefault(day.getDayOfWeek(), List.of()));
    }
}
