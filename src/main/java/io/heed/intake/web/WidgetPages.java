package io.heed.intake.web;

import io.heed.intake.Account;
import io.heed.intake.Accounts;
import io.heed.intake.IntakeConfig;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** The chat itself: in a frame on the sites of its account, or as a page of its own behind a link. */
@Path("/widget/{account}")
@PermitAll
public class WidgetPages {
    /** As strict as all our pages; pictures of a conversation are fetched with a token, so they are blobs. */
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' blob:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors ";

    @CheckedTemplate(basePath = "widget")
    static class Templates {
        private Templates() {}

        static native TemplateInstance widget(WidgetView widget);
    }

    private final Accounts accounts;
    private final IntakeConfig config;

    WidgetPages(Accounts accounts, IntakeConfig config) {
        this.accounts = accounts;
        this.config = config;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public String widget(String account, @Context HttpHeaders headers, @Context HttpServerResponse answer) {
        Account ours = accounts.open(Web.CHANNEL, account).orElseThrow(NotFoundException::new);
        answer.headers()
                .set(
                        "Content-Security-Policy",
                        CONTENT_POLICY
                                + Origins.of(ours.setting("allowedOrigins")).inPolicy())
                .set("Vary", "Accept-Language")
                // older than frame-ancestors, and it knows no list
                .remove("X-Frame-Options");
        return Templates.widget(WidgetView.of(ours, Words.of(headers), config)).render();
    }
}
