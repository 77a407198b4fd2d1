package io.heed.board;

import io.heed.identity.May;
import io.heed.web.Theme;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** The board on a wall, for a supervisor who has signed in there. */
@Path("/board/tv")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.SEE_ALL_TICKETS)
public class TvPages {
    private static final String BASE = "/board/tv";

    @CheckedTemplate(basePath = "board")
    static class Templates {

        private Templates() {}

        static native TemplateInstance wall(WallView wall, String theme);

        static native TemplateInstance wallMain(WallView wall);
    }

    private final WallViews views;

    TvPages(WallViews views) {
        this.views = views;
    }

    @GET
    public String page(@Context HttpHeaders headers) {
        return Templates.wall(views.of(BASE, "/live"), Theme.of(headers)).render();
    }

    @GET
    @Path("all")
    public String all() {
        return Templates.wallMain(views.of(BASE, "/live")).render();
    }
}
