package io.heed.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** An instant as the viewer's own clock and calendar show it. */
public record Moment(Instant at, ZoneId zone) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    public String iso() {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    public String clock() {
        return CLOCK.format(at.atZone(zone));
    }

    public String day() {
        return DAY.format(at.atZone(zone));
    }

    public LocalDate date() {
        return LocalDate.ofInstant(at, zone);
    }
}
