package io.heed.desk;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** The moments people let tickets rest until, by the clock of whoever says so. Plain. */
final class SnoozeTimes {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private SnoozeTimes() {}

    /**
     * @param choice reply, hour, hours, tomorrow, monday or at
     * @param at of "at": as a browser's field for date and time writes it
     * @return empty when it is no choice, or not in the year to come
     */
    static Optional<Snoozes.Rest> of(String choice, String at, String why, ZoneId zone, Instant now) {
        ZonedDateTime here = now.atZone(zone);
        Instant until = switch (choice == null ? "" : choice) {
            case "hour" -> now.plus(1, ChronoUnit.HOURS);
            case "hours" -> now.plus(4, ChronoUnit.HOURS);
            case "tomorrow" ->
                here.toLocalDate().plusDays(1).atTime(MORNING).atZone(zone).toInstant();
            case "monday" ->
                here.toLocalDate()
                        .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                        .atTime(MORNING)
                        .atZone(zone)
                        .toInstant();
            case "at" -> moment(at, zone);
            default -> null;
        };
        if ("reply".equals(choice)) return Optional.of(new Snoozes.Rest(null, true, why));
        boolean ahead = until != null && until.isAfter(now) && until.isBefore(now.plus(Snoozes.LONGEST));
        return ahead ? Optional.of(new Snoozes.Rest(until, true, why)) : Optional.empty();
    }

    private static Instant moment(String at, ZoneId zone) {
        try {
            return at == null ? null : LocalDateTime.parse(at).atZone(zone).toInstant();
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }
}
