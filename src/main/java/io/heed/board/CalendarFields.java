package io.heed.board;

import io.heed.promise.CalendarBody;
import io.heed.promise.CalendarCheck;
import jakarta.ws.rs.FormParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A calendar as its form sends it: a line of openings for each weekday, and a line for each day of its own. */
public class CalendarFields {
    @FormParam("name")
    String name;

    @FormParam("zone")
    String zone;

    /** One for each weekday, in their order. */
    @FormParam("hours")
    List<String> hours;

    @FormParam("holidays")
    String holidays;

    @FormParam("days")
    String days;

    static CalendarFields of(String name, CalendarBody body) {
        CalendarFields fields = new CalendarFields();
        fields.name = name;
        fields.zone = body.zone();
        fields.hours = CalendarCheck.WEEKDAYS.stream()
                .map(day -> String.join(", ", body.week().getOrDefault(day, List.of())))
                .toList();
        fields.holidays = String.join(", ", body.holidays());
        List<String> lines = new ArrayList<>();
        body.days().keySet().stream()
                .sorted()
                .forEach(day ->
                        lines.add((day + " " + String.join(", ", body.days().get(day))).strip()));
        fields.days = String.join("\n", lines);
        return fields;
    }

    /** What a new one begins with. */
    static CalendarFields fresh() {
        Map<String, List<String>> week = new LinkedHashMap<>();
        for (String day : CalendarCheck.WEEKDAYS.subList(0, 5)) week.put(day, List.of("09:00-17:00"));
        return of("", new CalendarBody("Europe/London", week, List.of(), Map.of()));
    }

    CalendarBody body() {
        Map<String, List<String>> week = new LinkedHashMap<>();
        for (int i = 0; i < CalendarCheck.WEEKDAYS.size(); i++) {
            List<String> openings = parts(hours(i), "[,;]");
            if (!openings.isEmpty()) week.put(CalendarCheck.WEEKDAYS.get(i), openings);
        }
        Map<String, List<String>> own = new LinkedHashMap<>();
        for (String line : parts(days, "\\R")) {
            String[] dayAndHours = line.split("[\\s:]+", 2);
            String openings = dayAndHours.length == 1 ? "" : dayAndHours[1].replaceFirst("(?i)^closed$", "");
            own.computeIfAbsent(dayAndHours[0], day -> new ArrayList<>()).addAll(parts(openings, "[,;]"));
        }
        return new CalendarBody(text(zone), week, parts(text(holidays).toLowerCase(Locale.ROOT), "[\\s,;]+"), own);
    }

    String hours(int weekday) {
        return hours == null || hours.size() <= weekday ? "" : hours.get(weekday);
    }

    static String text(String field) {
        return field == null ? "" : field.strip();
    }

    private static List<String> parts(String field, String separator) {
        return Arrays.stream(text(field).split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
