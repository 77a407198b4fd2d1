package io.heed.web;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** A message is small. Only the few addresses that take whole days, backlogs or years of history may be sent more. */
@ApplicationScoped
class BodyLimit {
    private static final long MEGABYTE = 1024 * 1024;
    private static final long USUAL = MEGABYTE;
    /** Days and backlogs are held in memory; history is read as it comes in, and may be as long as the server takes. */
    private static final Map<String, Long> LARGE = Map.of(
            "/api/v1/plans", 32 * MEGABYTE,
            "/api/v1/simulations", 32 * MEGABYTE,
            "/api/v1/lessons", 256 * MEGABYTE,
            "/api/v1/imports", 256 * MEGABYTE,
            "/board/history/imports", 256 * MEGABYTE);

    /** Letters come whole, with what is enclosed. */
    private static final String LETTERS = "/hooks/email/";

    private static final long LETTER = 32 * MEGABYTE;

    /** So do the files of visitors; how large one may be is said where it is kept. */
    private static final String VISITORS = "/hooks/web/";

    private static final int EARLY = 900;

    void register(@Observes Filters filters) {
        filters.register(BodyLimit::check, EARLY);
    }

    private static void check(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        long most = most(request.normalizedPath());
        // what comes without a length is cut off where it is read
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most);
        if (length == null || !longer(length, most)) {
            request.next();
            return;
        }
        request.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                // the body is not read, so nothing more can come over this connection
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end("{\"type\":\"urn:heed:problem:too-large\",\"title\":\"The body is too large\",\"status\":413,"
                        + "\"detail\":\"It may have " + most / MEGABYTE + " MB: send it in smaller parts.\"}");
    }

    private static long most(String path) {
        boolean visitors = path.startsWith(VISITORS);
        boolean agents = path.startsWith("/desk/tickets/");
        if ((visitors || agents) && path.endsWith("/files")) return LETTER;
        return path.startsWith(LETTERS) ? LETTER : LARGE.getOrDefault(path, USUAL);
    }

    private static boolean longer(String length, long most) {
        try {
            return Long.parseLong(length) > most;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }
}
