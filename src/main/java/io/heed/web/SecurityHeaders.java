package io.heed.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** What every answer tells the browser about itself: pages, assets, errors and the API alike. */
class SecurityHeaders {

    /** Nothing but our own files, no inline script or style: a customer's text could not run even if it got out as HTML. */
    static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** The script that other sites load. It has one address for good, so a new version must be seen soon. */
    private static final String WIDGET = "/widget/v1/";

    private static final String SOON = "public, max-age=600";

    private static final String YEAR = "public, max-age=31536000, immutable";

    /** Before everything that may answer, so that nothing slips by. */
    private static final int FIRST = 10_000;

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::add, FIRST);
    }

    private static void add(RoutingContext exchange) {
        String path = exchange.normalizedPath();
        MultiMap headers = exchange.response().headers();
        // Quarkus' own pages under /q (developers' tools) bring inline scripts; they are not ours to police.
        if (!path.startsWith("/q/")) {
            headers.set("Content-Security-Policy", CONTENT_POLICY);
        }
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        // what other sites put on their pages; all else is for our own
        boolean shared = path.startsWith(WIDGET);
        headers.set("Cross-Origin-Resource-Policy", shared ? "cross-origin" : "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        exchange.addHeadersEndHandler(sent -> cache(exchange, path));
        exchange.next();
    }

    /** An asset's address changes with its content; a page holds customers' words and is never kept. */
    private static void cache(RoutingContext exchange, String path) {
        // a visitor of another site gets no cookie from us: they fill in none of the forms it is for
        if (path.startsWith("/hooks/") || path.startsWith("/widget/"))
            exchange.response().removeCookie("heed-csrf", false);
        boolean found = exchange.response().getStatusCode() < 400;
        MultiMap headers = exchange.response().headers();
        if (path.startsWith("/assets/") && found) {
            if (exchange.request().query() != null || path.endsWith(".woff2")) {
                headers.set(HttpHeaders.CACHE_CONTROL, YEAR);
            }
        } else if (path.startsWith(WIDGET) && found) {
            headers.set(HttpHeaders.CACHE_CONTROL, SOON);
        } else if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
