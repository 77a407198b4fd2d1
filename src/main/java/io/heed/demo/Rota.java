package io.heed.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * When somebody works, counted in hours from the start of the demo, and every day again: visitors come at any hour, and
 * the board should be manned when they do.
 *
 * @param from hours after the start of the demo; negative when they were there before
 * @param hours how long the shift lasts
 */
record Rota(int from, int hours) {
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    /** Regular hours on one weekday (1 is Monday), in UTC. */
    record Hours(int weekday, LocalTime starts, LocalTime ends) {}

    boolean onDuty(Instant demoStart, Instant now) {
        long since = Duration.between(begin(demoStart), now).toMinutes();
        return Math.floorMod(since, Duration.ofDays(1).toMinutes()) < hours * 60L;
    }

    /** A shift over midnight becomes two rows, because a row belongs to one weekday. */
    List<Hours> everyDay(Instant demoStart) {
        LocalTime starts = begin(demoStart).atZone(ZoneOffset.UTC).toLocalTime();
        LocalTime ends = starts.plusHours(hours);
        List<Hours> rows = new ArrayList<>();
        for (int weekday = 1; weekday <= 7; weekday++) {
            if (ends.isAfter(starts)) {
                rows.add(new Hours(weekday, starts, ends));
            } else {
                rows.add(new Hours(weekday, starts, LAST_SECOND));
                if (ends.isAfter(LocalTime.MIDNIGHT)) rows.add(new Hours(weekday % 7 + 1, LocalTime.MIDNIGHT, ends));
            }
        }
        return rows;
    }

    private Instant begin(Instant demoStart) {
        return demoStart.truncatedTo(ChronoUnit.HOURS).plus(from, ChronoUnit.HOURS);
    }
}
