package io.heed.board;

import io.heed.desk.DeskViews;
import io.heed.identity.Person;
import io.heed.identity.Role;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The supervisors' board: the whole page, and the slots that refresh by themselves. */
@Path("/board")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.SUPERVISOR, Role.ADMIN})
public class BoardPages {

    @CheckedTemplate(basePath = "board")
    static class Templates {

        private Templates() {}

        static native TemplateInstance board(
                Shell shell,
                BoardHead head,
                List<Figure> figures,
                LiveQueue queue,
                WeightsForm weights,
                PriceChart price,
                TeamView team);

        static native TemplateInstance board$head(BoardHead head);

        static native TemplateInstance board$figures(List<Figure> figures);

        static native TemplateInstance board$queue(LiveQueue queue);

        static native TemplateInstance board$weights(WeightsForm weights);

        static native TemplateInstance board$price(PriceChart price);

        static native TemplateInstance board$team(TeamView team);
    }

    private final BoardViews views;
    private final QueueView queue;
    private final WeightsView weights;
    private final TeamMeters team;
    private final DeskViews desk;
    private final SignedIn signedIn;

    BoardPages(
            BoardViews views,
            QueueView queue,
            WeightsView weights,
            TeamMeters team,
            DeskViews desk,
            SignedIn signedIn) {
        this.views = views;
        this.queue = queue;
        this.weights = weights;
        this.team = team;
        this.desk = desk;
        this.signedIn = signedIn;
    }

    @GET
    @Transactional
    public String board(@Context HttpHeaders headers) {
        Person me = signedIn.person();
        return Templates.board(
                        desk.shell("board", Theme.of(headers), me),
                        views.head(),
                        views.figures(),
                        queue.queue(),
                        weights.form(me),
                        views.price(),
                        team.team())
                .render();
    }

    @GET
    @Path("head")
    @Transactional
    public String head() {
        return Templates.board$head(views.head()).render();
    }

    @GET
    @Path("figures")
    @Transactional
    public String figures() {
        return Templates.board$figures(views.figures()).render();
    }

    @GET
    @Path("queue")
    @Transactional
    public String queue() {
        return Templates.board$queue(queue.queue()).render();
    }

    @GET
    @Path("weights")
    @Transactional
    public String weights() {
        return Templates.board$weights(weights.form(signedIn.person())).render();
    }

    @GET
    @Path("price")
    @Transactional
    public String price() {
        return Templates.board$price(views.price()).render();
    }

    @GET
    @Path("team")
    @Transactional
    public String team() {
        return Templates.board$team(team.team()).render();
    }
}
