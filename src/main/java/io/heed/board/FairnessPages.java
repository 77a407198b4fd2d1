package io.heed.board;

import io.heed.desk.DeskViews;
import io.heed.identity.May;
import io.heed.identity.SignedIn;
import io.heed.web.Shell;
import io.heed.web.Theme;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** What fell on whom, and whether anybody waits longer than is promised; leads see their own people and tickets. */
@Path("/board/fairness")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.SEE_BOARD)
public class FairnessPages {
    @CheckedTemplate(basePath = "board")
    static class Templates {

        private Templates() {}

        static native TemplateInstance fairness(Shell shell, FairnessView view);
    }

    private final FairnessViews views;
    private final DeskViews desk;
    private final SignedIn signedIn;

    FairnessPages(FairnessViews views, DeskViews desk, SignedIn signedIn) {
        this.views = views;
        this.desk = desk;
        this.signedIn = signedIn;
    }

    @GET
    @Transactional
    public String page(@QueryParam("days") String days, @Context HttpHeaders headers) {
        Shell shell = desk.shell("fairness", Theme.of(headers), signedIn.person());
        return Templates.fairness(shell, views.of(days)).render();
    }
}
