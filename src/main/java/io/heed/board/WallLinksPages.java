package io.heed.board;

import io.heed.desk.DeskViews;
import io.heed.identity.May;
import io.heed.identity.SignedIn;
import io.heed.web.Moment;
import io.heed.web.ProblemException;
import io.heed.web.Shell;
import io.heed.web.Theme;
import io.heed.web.Viewing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;

/** Supervisors make links for walls and revoke them. */
@Path("/board/walls")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.SEE_ALL_TICKETS)
public class WallLinksPages {
    private static final int UNPROCESSABLE = 422;

    @CheckedTemplate(basePath = "board")
    static class Templates {

        private Templates() {}

        static native TemplateInstance walls(Shell shell, List<Link> links, String made, String problem);
    }

    /** @param revoked null while it opens the wall */
    public record Link(long id, String name, String by, Moment at, Moment revoked) {}

    private final Walls walls;
    private final DeskViews desk;
    private final Viewing viewing;
    private final SignedIn signedIn;

    WallLinksPages(Walls walls, DeskViews desk, Viewing viewing, SignedIn signedIn) {
        this.walls = walls;
        this.desk = desk;
        this.viewing = viewing;
        this.signedIn = signedIn;
    }

    @GET
    public String page(@Context HttpHeaders headers) {
        return page(headers, null, null);
    }

    /** Answers with the page itself, because the link is shown only now. */
    @POST
    public Response make(@FormParam("name") String name, @Context HttpHeaders headers, @Context UriInfo address) {
        try {
            String key = walls.make(name, signedIn.person().name);
            String link =
                    address.getBaseUriBuilder().path("wall").path(key).build().toString();
            return Response.ok(page(headers, link, null)).build();
        } catch (ProblemException refused) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(headers, null, DecisionViews.said(refused)))
                    .build();
        }
    }

    @POST
    @Path("{id}/revocation")
    public Response revoke(long id) {
        walls.revoke(id);
        return Response.seeOther(URI.create("/board/walls")).build();
    }

    private String page(HttpHeaders headers, String made, String problem) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Link> links = walls.all().stream()
                    .map(wall -> new Link(
                            wall.id,
                            wall.name,
                            wall.byName,
                            viewing.moment(wall.at),
                            wall.revokedAt == null ? null : viewing.moment(wall.revokedAt)))
                    .toList();
            Shell shell = desk.shell("board", Theme.of(headers), signedIn.person());
            return Templates.walls(shell, links, made, problem).render();
        });
    }
}
