package io.heed.web;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** A choice of taste that a browser keeps for a year. Nothing secret: a page's script may read and set it. */
final class Keepsake {
    private Keepsake() {}

    static NewCookie of(String name, String value) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge((int) Duration.ofDays(365).toSeconds())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
