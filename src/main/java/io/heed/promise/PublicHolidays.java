package io.heed.promise;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The public holidays that jollyday knows, by country ("de") and its regions ("de-by", "gb-eng", "us-ny"), on the day
 * itself and, where the law moves it, on the day it is kept. Days on which only banks close are not among them.
 */
public final class PublicHolidays implements Holidays {
    @Override
    public Set<LocalDate> of(int year, List<String> calendars) {
        Set<LocalDate> days = new HashSet<>();
        for (String calendar : calendars) {
            String[] parts = calendar.split("-");
            String[] regions = Arrays.copyOfRange(parts, 1, parts.length);
            for (Holiday holiday : manager(parts[0]).getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, regions)) {
                days.add(holiday.getActualDate());
                holiday.getObservedDate().ifPresent(days::add);
            }
        }
        return days;
    }

    /** What could stand in place of an id that is not known; empty when it is. */
    static Set<String> insteadOf(String id) {
        String[] parts = id.split("-", -1);
        Set<String> countries = countries();
        if (!countries.contains(parts[0])) return countries;
        Map<String, CalendarHierarchy> regions =
                manager(parts[0]).getCalendarHierarchy().getChildren();
        StringBuilder known = new StringBuilder(parts[0]);
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            if (!regions.containsKey(part)) {
                Set<String> instead = new TreeSet<>();
                instead.add(known.toString());
                for (String region : regions.keySet()) instead.add(known + "-" + region);
                return instead;
            }
            known.append('-').append(part);
            regions = regions.get(part).getChildren();
        }
        return Set.of();
    }

    private static Set<String> countries() {
        Set<String> countries = new TreeSet<>();
        for (String code : HolidayManager.getSupportedCalendarCodes())
            if (code.length() == 2) countries.add(code.toLowerCase(Locale.ROOT));
        return countries;
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }
}
