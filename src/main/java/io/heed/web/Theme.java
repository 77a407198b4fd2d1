package io.heed.web;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;

/** The look someone chose, kept in a cookie so that the first byte of a page already has it. */
public final class Theme {

    static final String COOKIE = "theme";

    private Theme() {}

    /** light, dark, or auto for whatever the device prefers. */
    public static String of(HttpHeaders headers) {
        Cookie cookie = headers.getCookies().get(COOKIE);
        return cookie == null ? "auto" : known(cookie.getValue());
    }

    public static NewCookie cookie(String theme) {
        return Keepsake.of(COOKIE, known(theme));
    }

    static String known(String theme) {
        return "light".equals(theme) || "dark".equals(theme) ? theme : "auto";
    }
}
