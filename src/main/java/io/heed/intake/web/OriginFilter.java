package io.heed.intake.web;

import io.heed.web.Problem;
import io.heed.web.ProblemException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.MultiMap;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Opens the account and looks whose page is calling. The headers go straight into the answer, for those of a stream and
 * of an error pass no other way.
 */
@Provider
@FromBrowsers
class OriginFilter implements ContainerRequestFilter {
    private final Reception reception;
    private final CurrentVertxRequest exchange;

    OriginFilter(Reception reception, CurrentVertxRequest exchange) {
        this.reception = reception;
        this.exchange = exchange;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Origins origins =
                reception.open(request.getUriInfo().getPathParameters().getFirst("account"));
        String origin = request.getHeaderString("Origin");
        MultiMap answer = exchange.getCurrent().response().headers();
        answer.set("Vary", "Origin, Accept-Language");
        if (!origins.admits(origin, request.getHeaderString("Host"), request.getHeaderString("Sec-Fetch-Site")))
            throw new ProblemException(Problem.forbidden(
                    "This site is not among the account's allowedOrigins: add it to embed the widget"));
        if (origin == null || !origins.embeds(origin)) return;
        answer.set("Access-Control-Allow-Origin", origin);
        answer.set("Access-Control-Expose-Headers", "Retry-After");
        if (!request.getMethod().equals("OPTIONS")) return;
        answer.set("Access-Control-Allow-Methods", "GET, POST");
        answer.set("Access-Control-Allow-Headers", "Authorization, Content-Type, Last-Event-ID");
        answer.set("Access-Control-Max-Age", "600");
    }
}
