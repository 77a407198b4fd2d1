package io.heed.board;

import io.heed.desk.DeskViews;
import io.heed.dispatch.DecisionCsv;
import io.heed.dispatch.DecisionFilter;
import io.heed.identity.May;
import io.heed.identity.Purviews;
import io.heed.identity.SignedIn;
import io.heed.web.Shell;
import io.heed.web.Theme;
import io.heed.web.Viewing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Supervisors answer for every decision, and leads for those about their teams' tickets: what was offered to whom, why,
 * and what would have changed it.
 */
@Path("/board/decisions")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.SEE_BOARD)
public class DecisionPages {
    private static final int UNPROCESSABLE = 422;

    @CheckedTemplate(basePath = "board")
    static class Templates {

        private Templates() {}

        static native TemplateInstance decisions(Shell shell, DecisionsView view);
    }

    private final DecisionViews views;
    private final DecisionCsv csv;
    private final DeskViews desk;
    private final Viewing viewing;
    private final SignedIn signedIn;
    private final Purviews purviews;

    DecisionPages(
            DecisionViews views,
            DecisionCsv csv,
            DeskViews desk,
            Viewing viewing,
            SignedIn signedIn,
            Purviews purviews) {
        this.views = views;
        this.csv = csv;
        this.desk = desk;
        this.viewing = viewing;
        this.signedIn = signedIn;
        this.purviews = purviews;
    }

    @GET
    @Transactional
    public Response all(@BeanParam DecisionFilter filter, @Context HttpHeaders headers) {
        DecisionsView view = views.all(filter);
        return Response.status(view.problem() == null ? Response.Status.OK.getStatusCode() : UNPROCESSABLE)
                .entity(page(headers, view))
                .build();
    }

    @GET
    @Path("{id:\\d{1,18}}")
    @Transactional
    public String one(long id, @BeanParam DecisionFilter filter, @Context HttpHeaders headers) {
        return page(headers, views.one(id, filter));
    }

    @GET
    @Path("decisions.csv")
    @Produces("text/csv")
    public Response table(@BeanParam DecisionFilter filter) {
        return csv.answer(filter.asked(viewing.zone()).within(purviews.own()));
    }

    private String page(HttpHeaders headers, DecisionsView view) {
        Shell shell = desk.shell("decisions", Theme.of(headers), signedIn.person());
        return Templates.decisions(shell, view).render();
    }
}
