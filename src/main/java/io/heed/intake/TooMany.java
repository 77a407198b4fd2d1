package io.heed.intake;

import io.heed.web.Problem;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** The answer to somebody who has to wait. */
public final class TooMany {
    private TooMany() {}

    public static Response answer(Duration wait) {
        return Response.status(429)
                .header("Retry-After", Math.max(1, (wait.toMillis() + 999) / 1000))
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(429, "too-many", "Too many at once", "Send the same again after Retry-After."))
                .build();
    }
}
