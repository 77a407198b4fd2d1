package io.heed.identity;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;

/** The cookies beside the session's own: the secret of the visit, and how long to wait before the next try. */
final class VisitCookie {
    static final String NAME = "heed-visit";
    static final String WAIT = "heed-wait";
    static final String SESSION = "heed-session";

    private VisitCookie() {}

    static String of(RoutingContext request) {
        Cookie cookie = request == null ? null : request.request().getCookie(NAME);
        return cookie == null ? null : cookie.getValue();
    }

    static void give(RoutingContext request, String secret) {
        add(request, NAME, secret, null);
        add(request, WAIT, "", 0L);
    }

    static void tellToWait(RoutingContext request, long seconds) {
        add(request, WAIT, Long.toString(seconds), seconds);
    }

    /** Whoever comes with a session that is over gets rid of it, so that the door opens at once. */
    static void forget(RoutingContext request) {
        add(request, NAME, "", 0L);
        add(request, SESSION, "", 0L);
    }

    private static void add(RoutingContext request, String name, String value, Long seconds) {
        if (request == null) return;
        Cookie cookie = Cookie.cookie(name, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.STRICT)
                .setSecure(request.request().isSSL());
        if (seconds != null) cookie.setMaxAge(seconds);
        request.response().addCookie(cookie);
    }
}
