package io.heed.web;

import java.time.Duration;

/** How long something takes, as short as it can be said: 40s, 4m, 1h 13m, 2d 4h. */
public record Span(Duration length) {

    public static Span of(Duration length) {
        return new Span(length.isNegative() ? Duration.ZERO : length);
    }

    public long days() {
        return length.toDays();
    }

    public long hours() {
        return length.toHoursPart();
    }

    public long minutes() {
        return length.toMinutesPart();
    }

    public long seconds() {
        return length.toSecondsPart();
    }

    /** In English, for where no page is made; pages say it by the tag howLong. */
    public String text() {
        long days = length.toDays();
        int hours = length.toHoursPart();
        int minutes = length.toMinutesPart();
        if (days > 0) {
            return hours == 0 ? days + "d" : days + "d " + hours + "h";
        }
        if (hours > 0) {
            return hours + "h " + (minutes < 10 ? "0" : "") + minutes + "m";
        }
        return minutes > 0 ? minutes + "m" : length.toSeconds() + "s";
    }

    @Override
    public String toString() {
        return text();
    }
}
