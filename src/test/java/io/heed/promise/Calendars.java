package io.heed.promise;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The calendars of one small world, as somebody would write them. */
final class Calendars {
    private static final List<String> WORKDAYS = List.of("monday", "tuesday", "wednesday", "thursday", "friday");
    private static final String CLOCK = "clock";

    private Calendars() {}

    static WorkingTime named(String name) {
        if (name.equals(CLOCK)) return WorkingTime.AROUND_THE_CLOCK;
        return new OpeningTimes(CalendarCheck.checked(name, body(name)), new PublicHolidays());
    }

    static CalendarBody body(String name) {
        return switch (name) {
            case "office" -> workdays("Europe/Berlin", "de", "09:00-17:00");
            case "munich" -> workdays("Europe/Berlin", "de-by", "09:00-17:00");
            case "lunch" -> workdays("Europe/Berlin", "de", "09:00-12:00", "13:00-17:00");
            case "late" -> workdays("Europe/Berlin", "de", "16:00-24:00");
            case "night" -> daily("Europe/Berlin", "de", "22:00-06:00");
            case "night-ny" -> daily("America/New_York", "us", "22:00-06:00");
            case "office-ny" -> workdays("America/New_York", "us", "09:00-17:00");
            case "all-day" -> daily("Europe/Berlin", "de", "00:00-24:00");
            case "kolkata" -> workdays("Asia/Kolkata", "in", "09:30-18:00");
            case "kathmandu" -> daily("Asia/Kathmandu", null, "10:00-17:00");
            case "adelaide" -> daily("Australia/Adelaide", null, "22:00-06:00");
            case "lord-howe" -> daily("Australia/Lord_Howe", null, "00:00-24:00");
            case "sunday-early" -> on("Europe/Berlin", "sunday", "02:30-05:00");
            case "sunday-twice" -> on("Europe/Berlin", "sunday", "02:00-03:00");
            case "sunday-hour" -> on("Europe/Berlin", "sunday", "10:00-11:00");
            case "christmas-eve" -> special(Map.of("2026-12-24", List.of("09:00-12:00")));
            case "outing" -> special(Map.of("2026-03-04", List.of()));
            case "open-on-may-day" -> special(Map.of("2026-05-01", List.of("09:00-13:00")));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static CalendarBody workdays(String zone, String holidays, String... hours) {
        Map<String, List<String>> week = new TreeMap<>();
        for (String day : WORKDAYS) week.put(day, List.of(hours));
        return new CalendarBody(zone, week, holidays == null ? List.of() : List.of(holidays), Map.of());
    }

    private static CalendarBody daily(String zone, String holidays, String... hours) {
        Map<String, List<String>> week =
                new TreeMap<>(workdays(zone, holidays, hours).week());
        week.put("saturday", List.of(hours));
        week.put("sunday", List.of(hours));
        return new CalendarBody(zone, week, holidays == null ? List.of() : List.of(holidays), Map.of());
    }

    private static CalendarBody on(String zone, String day, String hours) {
        return new CalendarBody(zone, Map.of(day, List.of(hours)), List.of(), Map.of());
    }

    private static CalendarBody special(Map<String, List<String>> days) {
        CalendarBody office = body("office");
        return new CalendarBody(office.zone(), office.week(), office.holidays(), days);
    }
}
