package io.heed.board;

import io.heed.web.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A moment as people say it: "4m ago", "in 2h 05m". */
public record Ago(String iso, String text) {
    /** Null for what has not been. */
    static Ago of(Instant at, Instant now) {
        if (at == null) return null;
        String iso = at.truncatedTo(ChronoUnit.SECONDS).toString();
        Duration since = Duration.between(at, now);
        return new Ago(
                iso,
                since.isNegative()
                        ? "in " + Span.of(since.negated()).text()
                        : Span.of(since).text() + " ago");
    }
}
