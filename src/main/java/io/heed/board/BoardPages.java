package io.heed.board;

import io.heed.desk.DeskViews;
import io.heed.identity.May;
import io.heed.identity.Person;
import io.heed.identity.SignedIn;
import io.heed.radar.RadarView;
import io.heed.radar.RadarViews;
import io.heed.web.Shell;
import io.heed.web.Theme;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
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
@RolesAllowed(May.SEE_BOARD)
public class BoardPages {

    @CheckedTemplate(basePath = "board")
    static class Templates {

        private Templates() {}

        /**
         * @param guide null once the first steps are done
         * @param weights null for those who do not steer them
         */
        static native TemplateInstance board(
                Shell shell,
                Guide.Steps guide,
                BoardHead head,
                List<RadarView.Alarm> news,
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
    private final RadarViews radar;
    private final DeskViews desk;
    private final SignedIn signedIn;
    private final Instance<Guide> guide;

    BoardPages(
            BoardViews views,
            QueueView queue,
            WeightsView weights,
            TeamMeters team,
            RadarViews radar,
            DeskViews desk,
            SignedIn signedIn,
            Instance<Guide> guide) {
        this.views = views;
        this.queue = queue;
        this.weights = weights;
        this.team = team;
        this.radar = radar;
        this.desk = desk;
        this.signedIn = signedIn;
        this.guide = guide;
    }

    @GET
    @Transactional
    public String board(@Context HttpHeaders headers) {
        Person me = signedIn.person();
        return Templates.board(
                        desk.shell("board", Theme.of(headers), me),
                        guide.stream()
                                .flatMap(one -> one.steps().stream())
                                .findFirst()
                                .orElse(null),
                        views.head(),
                        radar.news(),
                        views.figures(),
                        queue.queue(),
                        signedIn.may(May.STEER_WEIGHTS) ? weights.form(me) : null,
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
    @RolesAllowed(May.STEER_WEIGHTS)
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
