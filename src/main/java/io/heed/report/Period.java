package io.heed.report;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** From one whole hour to another, in UTC; the last is not a part of it. Whole days in it are read by the day. */
record Period(Instant from, Instant to) {

    Period before() {
        return new Period(from.minus(length()), from);
    }

    Duration length() {
        return Duration.between(from, to);
    }

    private Instant firstDay() {
        Instant day = from.truncatedTo(ChronoUnit.DAYS);
        return day.equals(from) ? day : day.plus(1, ChronoUnit.DAYS);
    }

    /** The first of its whole days; its end where it has none. */
    Instant daysFrom() {
        return firstDay().isBefore(lastDay()) ? firstDay() : to;
    }

    /** The end of its last whole day. */
    Instant daysTo() {
        return firstDay().isBefore(lastDay()) ? lastDay() : to;
    }

    private Instant lastDay() {
        return to.truncatedTo(ChronoUnit.DAYS);
    }
}
