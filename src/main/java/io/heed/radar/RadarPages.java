package io.heed.radar;

import io.heed.desk.DeskViews;
import io.heed.identity.May;
import io.heed.identity.SignedIn;
import io.heed.web.Problem;
import io.heed.web.ProblemException;
import io.heed.web.Shell;
import io.heed.web.Theme;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Supervisors, and leads as far as their teams go, see what is out of the ordinary, make incidents of it, and answer
 * everybody at once.
 */
@Path("/board/radar")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.SEE_BOARD)
public class RadarPages {
    private static final int UNPROCESSABLE = 422;
    private static final Set<String> DEEDS = Set.of("raised", "merged", "added", "removed", "sent", "closed");

    @CheckedTemplate(basePath = "radar")
    static class Templates {
        private Templates() {}

        static native TemplateInstance radar(Shell shell, RadarView radar);

        static native TemplateInstance radar$alarms(RadarView radar);

        static native TemplateInstance notice(List<RadarView.Alarm> news);

        static native TemplateInstance incident(Shell shell, IncidentView incident);
    }

    private final Incidents incidents;
    private final IncidentReplies replies;
    private final RadarViews views;
    private final DeskViews desk;
    private final SignedIn signedIn;

    RadarPages(Incidents incidents, IncidentReplies replies, RadarViews views, DeskViews desk, SignedIn signedIn) {
        this.incidents = incidents;
        this.replies = replies;
        this.views = views;
        this.desk = desk;
        this.signedIn = signedIn;
    }

    @GET
    @Transactional
    public String radar(@Context HttpHeaders headers) {
        return Templates.radar(shell(headers), views.page(null)).render();
    }

    @GET
    @Path("alarms")
    @Transactional
    public String alarms() {
        return Templates.radar$alarms(views.page(null)).render();
    }

    /** What the live board says above everything, if there is anything to say. */
    @GET
    @Path("notice")
    @Transactional
    public String notice() {
        return Templates.notice(views.news()).render();
    }

    @POST
    @RolesAllowed(May.STEER_TEAM)
    @Path("alarms/{id}/seen")
    public Response see(long id, @Context HttpHeaders headers) {
        try {
            incidents.see(id, signedIn.person().actor());
            return to("");
        } catch (ProblemException refused) {
            return refused(refused, headers);
        }
    }

    @POST
    @RolesAllowed(May.STEER_TEAM)
    @Path("incidents")
    public Response open(@FormParam("name") String name, @FormParam("alarm") Long alarm, @Context HttpHeaders headers) {
        try {
            return to("/incidents/"
                    + incidents.open(name, alarm, signedIn.person().actor()).id);
        } catch (ProblemException refused) {
            return refused(refused, headers);
        }
    }

    /** What does not exist for somebody is no mistake in a form. */
    private Response refused(ProblemException refused, HttpHeaders headers) {
        if (refused.problem().status() == Response.Status.NOT_FOUND.getStatusCode()) throw refused;
        String page = QuarkusTransaction.requiringNew()
                .call(() -> Templates.radar(shell(headers), views.page(why(refused)))
                        .render());
        return Response.status(UNPROCESSABLE).entity(page).build();
    }

    /** An alarm is about an incident that is known already. */
    @POST
    @RolesAllowed(May.STEER_TEAM)
    @Path("alarms/{id}/incident")
    public Response link(long id, @FormParam("incident") long incident) {
        incidents.link(incident, id, signedIn.person().actor());
        return to("/incidents/" + incident);
    }

    @GET
    @Path("incidents/{id}")
    @Transactional
    public String incident(
            long id, @QueryParam("done") String done, @QueryParam("n") String n, @Context HttpHeaders headers) {
        return page(id, views.fresh(), done(done, n), null, headers);
    }

    private static IncidentView.Done done(String what, String n) {
        if (what == null || !DEEDS.contains(what) || n == null || !n.matches("\\d{1,5}")) return null;
        return new IncidentView.Done(what, Integer.parseInt(n));
    }

    private String page(
            long id, IncidentView.Draft draft, IncidentView.Done done, String problem, HttpHeaders headers) {
        Incident incident =
                Incident.byId(id).orElseThrow(() -> ProblemException.notFound("There is no incident " + id));
        return Templates.incident(shell(headers), views.incident(incident, draft, done, problem))
                .render();
    }

    @POST
    @RolesAllowed(May.STEER_TEAM)
    @Path("incidents/{id}/tickets")
    public Response add(long id, @FormParam("tickets") String numbers, @Context HttpHeaders headers) {
        return deed(
                id,
                "added",
                headers,
                () -> incidents.add(id, numbers(numbers), signedIn.person().actor()));
    }

    private static List<Long> numbers(String text) {
        String said = text == null ? "" : text.strip();
        if (!said.matches("\\d{1,15}([\\s,]+\\d{1,15}){0,199}"))
            throw ProblemException.invalid("tickets", "must be numbers of tickets, such as 812, 815");
        return Arrays.stream(said.split("[\\s,]+"))
                .map(Long::valueOf)
                .distinct()
                .toList();
    }

    @POST
    @RolesAllowed(May.STEER_TEAM)
    @Path("incidents/{id}/tickets/{ticket}/removal")
    public Response remove(long id, long ticket, @Context HttpHeaders headers) {
        return deed(id, "removed", headers, () -> incidents.remove(id, ticket) ? 1 : 0);
    }

    @POST
    @RolesAllowed(May.STEER_TEAM)
    @Path("incidents/{id}/raising")
    public Response raise(long id, @Context HttpHeaders headers) {
        return deed(
                id,
                "raised",
                headers,
                () -> incidents.raise(id, signedIn.person().actor()));
    }

    @POST
    @RolesAllowed(May.STEER_TEAM)
    @Path("incidents/{id}/merging")
    public Response merge(long id, @Context HttpHeaders headers) {
        return deed(
                id,
                "merged",
                headers,
                () -> incidents.merge(id, signedIn.person().actor()));
    }

    @POST
    @RolesAllowed(May.STEER_TEAM)
    @Path("incidents/{id}/closure")
    public Response close(long id, @Context HttpHeaders headers) {
        return deed(
                id,
                "closed",
                headers,
                () -> incidents.close(id, signedIn.person().actor()) ? 1 : 0);
    }

    /**
     * Shows to whom it would go before it goes; and shows it again when that is not whom it went to when it was looked at.
     *
     * @param count to how many, as it was shown
     */
    @POST
    @RolesAllowed(May.STEER_TEAM)
    @Path("incidents/{id}/replies")
    public Response answer(
            long id,
            @FormParam("text") String text,
            @FormParam("key") String key,
            @FormParam("count") Integer count,
            @FormParam("then") String then,
            @Context HttpHeaders headers) {
        String under = key == null || key.isBlank() ? views.fresh().key() : key.replace("\0", "");
        IncidentView.Draft written =
                new IncidentView.Draft(text == null ? "" : text.replace("\0", ""), under, null, List.of());
        if ("change".equals(then)) return shown(id, written, null, 200, headers);
        try {
            String said = IncidentReplies.checked(text);
            boolean known = QuarkusTransaction.requiringNew()
                    .call(() -> IncidentReply.under(id, under).isPresent());
            IncidentView.Draft looked = QuarkusTransaction.requiringNew().call(() -> views.looked(id, said, under));
            boolean asShown = "send".equals(then) && looked.count().equals(count);
            if (!known && !asShown) return shown(id, looked, "send".equals(then) ? "changed" : null, 200, headers);
            IncidentReplies.Sent sent =
                    replies.answer(id, said, under, signedIn.person().actor());
            return to("/incidents/" + id + "?done=sent&n=" + sent.sent());
        } catch (ProblemException refused) {
            return shown(id, written, why(refused), UNPROCESSABLE, headers);
        }
    }

    private Response shown(long id, IncidentView.Draft draft, String problem, int status, HttpHeaders headers) {
        String page = QuarkusTransaction.requiringNew().call(() -> page(id, draft, null, problem, headers));
        return Response.status(status).entity(page).build();
    }

    @FunctionalInterface
    private interface Deed {
        int done();
    }

    private Response deed(long id, String what, HttpHeaders headers, Deed deed) {
        try {
            return to("/incidents/" + id + "?done=" + what + "&n=" + deed.done());
        } catch (ProblemException refused) {
            if (refused.problem().status() == Response.Status.NOT_FOUND.getStatusCode()) throw refused;
            return shown(id, views.fresh(), why(refused), UNPROCESSABLE, headers);
        }
    }

    private static String why(ProblemException refused) {
        List<Problem.FieldError> errors = refused.problem().errors();
        if (errors == null || errors.isEmpty()) return refused.problem().detail();
        return errors.get(0).field() + " " + errors.get(0).message();
    }

    private Shell shell(HttpHeaders headers) {
        return desk.shell("radar", Theme.of(headers), signedIn.person());
    }

    private static Response to(String where) {
        return Response.seeOther(URI.create("/board/radar" + where)).build();
    }
}
