package io.heed.simulation;

import io.heed.desk.DeskViews;
import io.heed.dispatch.RoutingRule;
import io.heed.identity.May;
import io.heed.identity.SignedIn;
import io.heed.web.ProblemException;
import io.heed.web.Shell;
import io.heed.web.Theme;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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

/** Supervisors try days before they happen, and read what each policy would have made of them. */
@Path("/simulations")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.TRY_PLANS)
public class SimulationPages {
    private static final int UNPROCESSABLE = 422;

    @CheckedTemplate(basePath = "simulation")
    static class Templates {

        private Templates() {}

        static native TemplateInstance simulations(Shell shell, SimulationsView view);

        static native TemplateInstance simulation(Shell shell, RunView run);

        static native TemplateInstance simulation$progress(RunView run);
    }

    private final Simulations simulations;
    private final SimulationWorker worker;
    private final SimulationViews views;
    private final RecordedDay recorded;
    private final DeskViews desk;
    private final SignedIn signedIn;

    SimulationPages(
            Simulations simulations,
            SimulationWorker worker,
            SimulationViews views,
            RecordedDay recorded,
            DeskViews desk,
            SignedIn signedIn) {
        this.simulations = simulations;
        this.worker = worker;
        this.views = views;
        this.recorded = recorded;
        this.desk = desk;
        this.signedIn = signedIn;
    }

    @GET
    @Transactional
    public String all(@Context HttpHeaders headers) {
        return page(headers, views.all(SimulationViews.Asked.FIRST, null));
    }

    private String page(HttpHeaders headers, SimulationsView view) {
        return Templates.simulations(desk.shell("simulations", Theme.of(headers), signedIn.person()), view)
                .render();
    }

    @POST
    public Response ask(
            @FormParam("day") String day,
            @FormParam("date") String date,
            @FormParam("policy") List<String> policies,
            @FormParam("seed") String seed,
            @Context HttpHeaders headers) {
        SimulationViews.Asked asked = new SimulationViews.Asked(day, date, policies, seed == null ? "" : seed.strip());
        try {
            SimulationRow row = simulations.ask(request(asked), signedIn.person().name);
            worker.wake();
            return Response.seeOther(URI.create("/simulations/" + row.id)).build();
        } catch (ProblemException refused) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(headers, views.all(asked, refused.problem().detail())))
                    .build();
        }
    }

    private SimulationRequest request(SimulationViews.Asked asked) {
        if (asked.policies().isEmpty()) throw ProblemException.invalid("policy", "must be at least one to compare");
        for (String policy : asked.policies())
            if (RoutingRule.named(policy).isEmpty())
                throw ProblemException.invalid("policy", "must be among " + RoutingRule.known());
        if (!asked.seed().matches("\\d{1,9}"))
            throw ProblemException.invalid("seed", "must be a whole number of at most nine digits, such as 1");
        long seed = Long.parseLong(asked.seed());
        if (SimulationViews.RECORDED.equals(asked.day()))
            return recorded.of(new SimulationRequest(null, null, asked.policies(), seed, asked.date(), null));
        ExampleDay example = ExampleDay.named(asked.day())
                .orElseThrow(() -> ProblemException.invalid("day", "must be one of those in the list"));
        return SimulationWriter.request(example.scenario(seed), asked.policies());
    }

    @GET
    @Path("{id}")
    @Transactional
    public String one(long id, @Context HttpHeaders headers) {
        Shell shell = desk.shell("simulations", Theme.of(headers), signedIn.person());
        return Templates.simulation(shell, views.whole(found(id))).render();
    }

    /** The bar alone; once the run has ended, the page comes anew with its figures. */
    @GET
    @Path("{id}/progress")
    @Transactional
    public Response progress(long id) {
        RunView run = views.whole(found(id));
        Response.ResponseBuilder answer =
                Response.ok(Templates.simulation$progress(run).render());
        if (!run.running()) answer.header("HX-Redirect", "/simulations/" + id);
        return answer.build();
    }

    @POST
    @Path("{id}/cancellation")
    public Response cancel(long id) {
        simulations.cancel(id);
        return Response.seeOther(URI.create("/simulations/" + id)).build();
    }

    private SimulationRow found(long id) {
        return simulations
                .find(id)
                .orElseThrow(() -> ProblemException.notFound(
                        "There is no simulation " + id + ": it was never asked for, or it is long ago"));
    }
}
