package io.heed.web;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** A message is small. Only the few addresses that take whole days or backlogs may be sent as much as the server takes at all. */
@ApplicationScoped
class BodyLimit {
    private static final long USUAL = 1024 * 1024;
    private static final List<String> LARGE = List.of("/api/v1/plans", "/api/v1/simulations");
    /** Letters come whole, with what is enclosed. */
    private static final String LETTERS = "/hooks/email/";

    private static final int EARLY = 900;

    void register(@Observes Filters filters) {
        filters.register(BodyLimit::check, EARLY);
    }

    private static void check(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        String path = request.normalizedPath();
        if (LARGE.contains(path) || path.startsWith(LETTERS)) {
            request.next();
            return;
        }
        // what comes without a length is cut off where it is read
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, USUAL);
        if (length == null || !tooLong(length)) {
            request.next();
            return;
        }
        request.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                // the body is not read, so nothing more can come over this connection
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end("{\"type\":\"urn:heed:problem:too-large\",\"title\":\"The body is too large\",\"status\":413,"
                        + "\"detail\":\"It may have 1 MB: send it in smaller parts.\"}");
    }

    private static boolean tooLong(String length) {
        try {
            return Long.parseLong(length) > USUAL;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }
}
