package io.heed.promise;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * When a team is there.
 *
 * @param week the openings that begin on each weekday; a day that is left out is closed
 * @param holidays ids of public calendars whose days are closed, such as "de" or "de-by"
 * @param days single days that differ: their own openings, or none at all. They count more than a holiday
 */
public record BusinessCalendar(
        String name,
        ZoneId zone,
        Map<DayOfWeek, List<Hours>> week,
        List<String> holidays,
        Map<LocalDate, List<Hours>> days) {

    public BusinessCalendar {
        week = Map.copyOf(week);
        holidays = List.copyOf(holidays);
        days = Map.copyOf(days);
    }

    /** Whether anybody is ever there in an ordinary week. */
    public boolean opens() {
        return week.values().stream().flatMap(List::stream).anyMatch(hours -> hours.to() > hours.from());
    }
}
