package io.heed.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;

/**
 * Up to where the stream had told everything when the request for a page came in. Taken then, and not when the page is
 * written, because what changes in between may already have been read past.
 */
@ApplicationScoped
@Named("live")
public class LiveMark {
    private static final String KEY = "heed.live";
    private static final int EARLY = 9_000;

    private final LiveStream stream;
    private final CurrentVertxRequest request;
    private final PageConfig config;

    LiveMark(LiveStream stream, CurrentVertxRequest request, PageConfig config) {
        this.stream = stream;
        this.request = request;
        this.config = config;
    }

    void register(@Observes Filters filters) {
        filters.register(this::take, EARLY);
    }

    private void take(RoutingContext exchange) {
        if (exchange.request().method() == HttpMethod.GET || exchange.request().method() == HttpMethod.POST)
            exchange.put(KEY, stream.mark());
        exchange.next();
    }

    /** For the page to say where it stands. */
    public String mark() {
        RoutingContext exchange = request.getCurrent();
        Mark mark = exchange == null ? null : exchange.get(KEY);
        return mark == null ? "" : mark.toString();
    }

    /** After how many seconds without a word the page may take the line for dead. */
    public long silence() {
        return Math.max(2, config.heartbeat().toSeconds() * 5 / 2);
    }
}
