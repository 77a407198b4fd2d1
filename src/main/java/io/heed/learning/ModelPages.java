package io.heed.learning;

import io.heed.desk.DeskViews;
import io.heed.identity.May;
import io.heed.identity.SignedIn;
import io.heed.web.ProblemException;
import io.heed.web.Shell;
import io.heed.web.Theme;
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
import java.net.URI;
import java.util.List;

/** Supervisors see what reads the tickets, train a new version, and put any one into force. */
@Path("/models")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.MANAGE_MODELS)
public class ModelPages {
    private static final int UNPROCESSABLE = 422;

    @CheckedTemplate(basePath = "learning")
    static class Templates {

        private Templates() {}

        /** @param training the one shown, null when there was none yet */
        static native TemplateInstance models(Shell shell, ModelsView view, TrainingView training);

        static native TemplateInstance models$training(TrainingView training);
    }

    private final ModelViews views;
    private final Trainings trainings;
    private final Promoting promoting;
    private final ModelKeeper keeper;
    private final DeskViews desk;
    private final SignedIn signedIn;

    ModelPages(
            ModelViews views,
            Trainings trainings,
            Promoting promoting,
            ModelKeeper keeper,
            DeskViews desk,
            SignedIn signedIn) {
        this.views = views;
        this.trainings = trainings;
        this.promoting = promoting;
        this.keeper = keeper;
        this.desk = desk;
        this.signedIn = signedIn;
    }

    @GET
    public String models(@Context HttpHeaders headers) {
        return page(headers, null, null);
    }

    @GET
    @Path("trainings/{id}")
    public String training(long id, @Context HttpHeaders headers) {
        return page(headers, found(id), null);
    }

    /** The panel alone; once the training has ended, the page comes anew with all it changed. */
    @GET
    @Path("trainings/{id}/progress")
    public Response progress(long id) {
        TrainingView view = views.view(found(id));
        Response.ResponseBuilder answer =
                Response.ok(Templates.models$training(view).render());
        if (!view.running()) answer.header("HX-Redirect", "/models/trainings/" + id);
        return answer.build();
    }

    @POST
    @Path("trainings")
    public Response train(
            @FormParam("task") List<String> tasks, @FormParam("note") String note, @Context HttpHeaders headers) {
        try {
            if (tasks.isEmpty()) throw ProblemException.invalid("task", "must be at least one to learn");
            TrainingRow row = trainings.ask(TrainingTasks.of(tasks), TrainingTasks.note(note), signedIn.person().name);
            return Response.seeOther(URI.create("/models/trainings/" + row.id)).build();
        } catch (ProblemException refused) {
            return refused(headers, refused);
        }
    }

    @POST
    @Path("{version}/promotion")
    public Response promote(String version, @FormParam("why") String why, @Context HttpHeaders headers) {
        try {
            promoting.promote(version, signedIn.person().name, why);
            keeper.follow();
            return Response.seeOther(URI.create("/models")).build();
        } catch (ProblemException refused) {
            if (refused.problem().status() == 404) throw refused;
            return refused(headers, refused);
        }
    }

    private Response refused(HttpHeaders headers, ProblemException refused) {
        return Response.status(UNPROCESSABLE)
                .entity(page(headers, null, refused.problem().detail()))
                .build();
    }

    private String page(HttpHeaders headers, TrainingRow training, String problem) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Templates.models(
                                desk.shell("models", Theme.of(headers), signedIn.person()),
                                views.all(problem),
                                views.training(training))
                        .render());
    }

    private TrainingRow found(long id) {
        return trainings.find(id).orElseThrow(() -> ProblemException.notFound("There is no training " + id));
    }
}
