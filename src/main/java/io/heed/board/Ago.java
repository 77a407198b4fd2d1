package io.heed.board;

import io.heed.web.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A moment as people say it: 4m ago, in 2h 05m. */
public record Ago(String iso, Span span, boolean ahead) {
    /** Null for what has not been. */
    static Ago of(Instant at, Instant now) {
        if (at == null) return null;
        Duration since = Duration.between(at, now);
        return new Ago(at.truncatedTo(ChronoUnit.SECONDS).toString(), Span.of(since.abs()), since.isNegative());
    }
}
