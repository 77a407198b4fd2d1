package io.heed.desk;

import io.heed.web.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The entries of one day of the viewer's calendar. */
public record ThreadDay(Moment day, boolean today, List<ThreadEntry> entries) {

    public ThreadDay {
        entries = List.copyOf(entries);
    }

    public static List<ThreadDay> byDay(List<ThreadEntry> entries, Instant now) {
        Map<Object, List<ThreadEntry>> days = new LinkedHashMap<>();
        for (ThreadEntry entry : entries) {
            days.computeIfAbsent(entry.at().date(), day -> new ArrayList<>()).add(entry);
        }
        return days.values().stream()
                .map(day -> {
                    Moment first = day.get(0).at();
                    boolean today = first.date().equals(new Moment(now, first.zone()).date());
                    return new ThreadDay(first, today, day);
                })
                .toList();
    }
}
