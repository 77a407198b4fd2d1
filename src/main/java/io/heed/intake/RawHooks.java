package io.heed.intake;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets a provider's form through as the bytes it is. Taken for a page's form it would be asked for the page's token,
 * and its body would be parsed before anybody has checked the signature over it.
 */
@ApplicationScoped
class RawHooks {
    static final String PATH = "/hooks/";
    private static final int EARLY = 950;

    void register(@Observes Filters filters) {
        filters.register(RawHooks::bytes, EARLY);
    }

    private static void bytes(RoutingContext request) {
        if (request.normalizedPath().startsWith(PATH))
            request.request().headers().set(HttpHeaders.CONTENT_TYPE, "application/octet-stream");
        request.next();
    }
}
