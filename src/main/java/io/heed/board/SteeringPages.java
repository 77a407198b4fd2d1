package io.heed.board;

import io.heed.desk.DeskViews;
import io.heed.dispatch.Steering;
import io.heed.dispatch.WeightSet;
import io.heed.dispatch.Weights;
import io.heed.identity.May;
import io.heed.identity.Person;
import io.heed.identity.SignedIn;
import io.heed.simulation.Replays;
import io.heed.web.ProblemException;
import io.heed.web.Shell;
import io.heed.web.Theme;
import io.heed.web.Viewing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Supervisors try weights out, replay a day under them, put them into force for a while or for good, and go back. */
@Path("/board/steering")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.STEER_WEIGHTS)
public class SteeringPages {
    private static final int UNPROCESSABLE = 422;
    private static final int LONGEST_WHY = 200;
    private static final int LONGEST_HOURS = 24 * 31;

    @CheckedTemplate(basePath = "board")
    static class Templates {

        private Templates() {}

        static native TemplateInstance steering(Shell shell, SteeringView view);

        static native TemplateInstance replay(SteeringView.Replayed one);
    }

    private final Steering steering;
    private final SteeringViews views;
    private final Replays replays;
    private final DeskViews desk;
    private final Viewing viewing;
    private final Clock clock;
    private final SignedIn signedIn;

    SteeringPages(
            Steering steering,
            SteeringViews views,
            Replays replays,
            DeskViews desk,
            Viewing viewing,
            Clock clock,
            SignedIn signedIn) {
        this.steering = steering;
        this.views = views;
        this.replays = replays;
        this.desk = desk;
        this.viewing = viewing;
        this.clock = clock;
        this.signedIn = signedIn;
    }

    @GET
    public String page(@Context HttpHeaders headers) {
        return page(headers, null);
    }

    @POST
    @Path("draft")
    public Response draft(
            @BeanParam WeightsPages.Sliders sliders, @BeanParam SteeringFields fields, @Context HttpHeaders headers) {
        return orRefused(headers, () -> steering.draft(signedIn.person().id, set(sliders, fields)));
    }

    @POST
    @Path("discard")
    public Response discard() {
        steering.discard(signedIn.person().id);
        return back();
    }

    @POST
    @Path("force")
    public Response force(
            @BeanParam WeightsPages.Sliders sliders,
            @BeanParam SteeringFields fields,
            @FormParam("why") String why,
            @FormParam("hours") String hours,
            @FormParam("version") String version,
            @Context HttpHeaders headers) {
        return orRefused(headers, () -> {
            Person me = signedIn.person();
            WeightSet set = set(sliders, fields);
            steering.draft(me.id, set);
            inForce(steering.putIntoForce(
                    set, me.name, reason(why), Optional.of(number("version", version)), until(hours)));
            steering.discard(me.id);
        });
    }

    /** @param version to go back to, and current the one in force when the page was made */
    @POST
    @Path("return")
    public Response goBack(
            @FormParam("version") String version,
            @FormParam("current") String current,
            @FormParam("why") String why,
            @Context HttpHeaders headers) {
        return orRefused(
                headers,
                () -> inForce(steering.goBackTo(
                        number("version", version),
                        signedIn.person().name,
                        reason(why),
                        Optional.of(number("current", current)))));
    }

    @POST
    @Path("replays")
    public Response replay(
            @FormParam("date") String date, @FormParam("seed") String seed, @Context HttpHeaders headers) {
        return orRefused(headers, () -> {
            Person me = signedIn.person();
            Map<String, WeightSet> sets = new LinkedHashMap<>();
            WeightSet inForce = QuarkusTransaction.requiringNew()
                    .call(() -> Weights.inForce().set());
            sets.put(SteeringViews.IN_FORCE, inForce);
            QuarkusTransaction.requiringNew()
                    .call(() -> SteeringViews.draftOf(me))
                    .filter(draft -> !draft.equals(inForce))
                    .ifPresent(draft -> sets.put(SteeringViews.DRAFT, draft));
            replays.ask(date == null ? "" : date.strip(), viewing.zone(), number("seed", seed), sets, me.name);
        });
    }

    /** One of them alone, while it runs. */
    @GET
    @Path("replays/{id:\\d{1,18}}")
    public String replay(long id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Templates.replay(views.replay(id)).render());
    }

    private static WeightSet set(WeightsPages.Sliders sliders, SteeringFields fields) {
        try {
            return sliders.set().with(fields.classes());
        } catch (BadRequestException outOfRange) {
            throw ProblemException.invalid("weights", "must be six numbers between 0 and 100, one of them above 0");
        }
    }

    private static String reason(String why) {
        String reason = why == null ? "" : why.strip().replace("\0", "");
        if (reason.length() > LONGEST_WHY)
            throw ProblemException.invalid("why", "must be at most " + LONGEST_WHY + " characters");
        return reason;
    }

    /** Null for good. */
    private Instant until(String hours) {
        if (hours == null || hours.isBlank()) return null;
        long lasts = number("hours", hours);
        if (lasts > LONGEST_HOURS) throw ProblemException.invalid("hours", "must be at most " + LONGEST_HOURS);
        return clock.instant().plus(Duration.ofHours(lasts));
    }

    private static long number(String field, String text) {
        if (text == null || !text.strip().matches("\\d{1,9}") || Long.parseLong(text.strip()) == 0)
            throw ProblemException.invalid(field, "must be a whole number, 1 or more");
        return Long.parseLong(text.strip());
    }

    private static void inForce(Optional<Weights> put) {
        if (put.isEmpty())
            throw ProblemException.outdated(
                    "Somebody has put other weights into force meanwhile: look at them below and decide again");
    }

    private Response orRefused(HttpHeaders headers, Runnable deed) {
        try {
            deed.run();
            return back();
        } catch (ProblemException refused) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(headers, DecisionViews.said(refused)))
                    .build();
        }
    }

    private String page(HttpHeaders headers, String problem) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Person me = signedIn.person();
            Shell shell = desk.shell("weights", Theme.of(headers), me);
            return Templates.steering(shell, views.page(me, problem)).render();
        });
    }

    private static Response back() {
        return Response.seeOther(URI.create("/board/steering")).build();
    }
}
