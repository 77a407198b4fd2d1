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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * The price of attention over time and ahead, what an hour more would be worth, and staffings to try; for leads of
 * their own people and queues.
 */
@Path("/board/prices")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.SEE_BOARD)
public class AheadPages {
    private static final int UNPROCESSABLE = 422;

    @CheckedTemplate(basePath = "board")
    static class Templates {

        private Templates() {}

        static native TemplateInstance ahead(Shell shell, AheadView view);
    }

    private final AheadViews views;
    private final DeskViews desk;
    private final SignedIn signedIn;

    AheadPages(AheadViews views, DeskViews desk, SignedIn signedIn) {
        this.views = views;
        this.desk = desk;
        this.signedIn = signedIn;
    }

    @GET
    @Transactional
    public Response page(@BeanParam StaffingFields fields, @Context HttpHeaders headers) {
        AheadView view = views.page(fields);
        Shell shell = desk.shell("price", Theme.of(headers), signedIn.person());
        return Response.status(view.problem() == null ? Response.Status.OK.getStatusCode() : UNPROCESSABLE)
                .entity(Templates.ahead(shell, view).render())
                .build();
    }
}
