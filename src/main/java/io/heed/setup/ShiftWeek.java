package io.heed.setup;

import io.heed.identity.Shift;
import io.heed.web.ProblemException;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A week of shifts as it is written: {"monday": ["09:00-17:00"], "friday": ["22:00-06:00"]}, in UTC. */
final class ShiftWeek {
    static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private static final int MOST_A_DAY = 4;

    private ShiftWeek() {}

    /** @param weekday 1 is Monday */
    record Stretch(int weekday, LocalTime starts, LocalTime ends) {}

    static Map<String, List<String>> written(List<Shift> shifts) {
        Map<String, List<String>> week = new LinkedHashMap<>();
        for (Shift shift : shifts)
            week.computeIfAbsent(WEEKDAYS.get(shift.weekday - 1), day -> new ArrayList<>())
                    .add(shift.starts + "-" + shift.ends);
        return week;
    }

    static List<Stretch> read(Map<String, List<String>> week) {
        List<Stretch> stretches = new ArrayList<>();
        week.forEach((day, hours) -> {
            int weekday = WEEKDAYS.indexOf(day) + 1;
            if (weekday == 0)
                throw ProblemException.invalid("week", "must name weekdays: " + String.join(", ", WEEKDAYS));
            if (hours == null || hours.size() > MOST_A_DAY)
                throw ProblemException.invalid(day, "must be at most " + MOST_A_DAY + " stretches");
            for (String one : hours) stretches.add(stretch(day, weekday, one));
        });
        return stretches;
    }

    private static Stretch stretch(String day, int weekday, String text) {
        String[] ends = text == null ? new String[0] : text.strip().split("\\s*[-–]\\s*");
        try {
            if (ends.length == 2) {
                LocalTime from = LocalTime.parse(padded(ends[0]));
                LocalTime to = LocalTime.parse(padded(ends[1]));
                if (!from.equals(to)) return new Stretch(weekday, from, to);
            }
        } catch (DateTimeParseException unreadable) {
            // said below
        }
        throw ProblemException.invalid(day, "must be like 09:00-17:00; 22:00-06:00 ends on the next day");
    }

    private static String padded(String clock) {
        String whole = clock.contains(":") ? clock : clock + ":00";
        return whole.length() == 4 ? "0" + whole : whole;
    }
}
