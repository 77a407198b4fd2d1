package io.heed.web;

import java.time.Duration;
import java.time.Instant;

/** Time left until something is due, as it reads now; the page counts on from {@link #dueMillis()}. */
public record PromiseClock(Instant due, Instant now) {

    /** Under this a promise is in danger: about what one answer takes. */
    private static final Duration SOON = Duration.ofMinutes(5);

    public static PromiseClock until(Instant due, Instant now) {
        return new PromiseClock(due, now);
    }

    /** 3:42 under an hour, 1h 13m above, −0:42 when broken. */
    public String text() {
        Duration left = Duration.between(now, due).abs();
        String sign = late() ? "−" : "";
        if (left.toHours() > 0) {
            return sign + Span.of(left).text();
        }
        long seconds = left.toSeconds();
        return sign + seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60;
    }

    /** An hour or more away, either side: then it is told as a span and not as a clock. */
    public boolean far() {
        return Duration.between(now, due).abs().toHours() > 0;
    }

    /** How far away, either side. */
    public Span span() {
        return Span.of(Duration.between(now, due).abs());
    }

    /** late, soon or calm: names the colour. */
    public String tone() {
        if (late()) {
            return "late";
        }
        return Duration.between(now, due).compareTo(SOON) < 0 ? "soon" : "calm";
    }

    public long nowMillis() {
        return now.toEpochMilli();
    }

    public boolean late() {
        return due.isBefore(now);
    }

    public long dueMillis() {
        return due.toEpochMilli();
    }

    public String dueIso() {
        return due.toString();
    }

    @Override
    public String toString() {
        return text();
    }
}
