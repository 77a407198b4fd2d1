package io.heed.board;

import io.heed.desk.DeskViews;
import io.heed.desk.Handover;
import io.heed.dispatch.Holds;
import io.heed.dispatch.Raises;
import io.heed.identity.May;
import io.heed.identity.Person;
import io.heed.identity.SignedIn;
import io.heed.ticket.Ticket;
import io.heed.web.ProblemException;
import io.heed.web.Shell;
import io.heed.web.Theme;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The tickets behind each figure, and what a supervisor does with them in place. */
@Path("/board/tickets")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.SEE_BOARD)
public class BehindPages {
    private static final int UNPROCESSABLE = 422;

    /** Stands for the live board where a form says on which page it stood. */
    private static final String BOARD = "board";

    private static final long LONGEST_HOLD = Duration.ofDays(7).toMinutes();

    @CheckedTemplate(basePath = "board")
    static class Templates {

        private Templates() {}

        static native TemplateInstance behind(Shell shell, BehindView view);

        static native TemplateInstance deeds(BehindView.Row row, String figure, List<BehindView.Choice> agents);
    }

    private final BehindViews views;
    private final Handover handover;
    private final Holds holds;
    private final Raises raises;
    private final DeskViews desk;
    private final Clock clock;
    private final SignedIn signedIn;

    BehindPages(
            BehindViews views,
            Handover handover,
            Holds holds,
            Raises raises,
            DeskViews desk,
            Clock clock,
            SignedIn signedIn) {
        this.views = views;
        this.handover = handover;
        this.holds = holds;
        this.raises = raises;
        this.desk = desk;
        this.clock = clock;
        this.signedIn = signedIn;
    }

    @GET
    public String page(@QueryParam("figure") String figure, @Context HttpHeaders headers) {
        return page(figure(figure), null, headers);
    }

    /** What can be done with one, to be shown in place; without a script, on the page of them all. */
    @GET
    @Path("{id}")
    public Response deeds(long id, @HeaderParam("HX-Request") String htmx) {
        if (htmx == null)
            return Response.seeOther(URI.create("/board/tickets?figure=waiting#ticket-" + id))
                    .build();
        return QuarkusTransaction.requiringNew().call(() -> {
            BehindView.Row row =
                    views.row(id).orElseThrow(() -> ProblemException.notFound("There is no open ticket " + id));
            return Response.ok(Templates.deeds(row, BOARD, views.agents()).render())
                    .build();
        });
    }

    /** @param deed assign, hold, release, raise or lower */
    @POST
    @Path("{id}")
    @RolesAllowed(May.STEER_TEAM)
    public Response act(
            long id,
            @FormParam("deed") String deed,
            @FormParam("agent") String agent,
            @FormParam("minutes") String minutes,
            @FormParam("why") String why,
            @FormParam("figure") String figure,
            @Context HttpHeaders headers) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                Ticket ticket = Ticket.byId(id)
                        .filter(one -> views.sees(one.id))
                        .orElseThrow(() -> ProblemException.notFound("There is no ticket " + id));
                if (!ticket.isOpen()) throw ProblemException.conflict("Ticket " + id + " is closed: reopen it first");
                act(ticket, deed == null ? "" : deed, agent, minutes, reason(why));
            });
            return Response.seeOther(
                            URI.create(BOARD.equals(figure) ? "/board" : "/board/tickets?figure=" + figure(figure)))
                    .build();
        } catch (ProblemException refused) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(figure(figure), DecisionViews.said(refused), headers))
                    .build();
        }
    }

    private void act(Ticket ticket, String deed, String agent, String minutes, String why) {
        Person me = signedIn.person();
        switch (deed) {
            case "assign" -> handover.toPerson(ticket.id, agent(agent), why, me.actor());
            case "hold" -> holds.hold(ticket, clock.instant().plus(minutes(minutes)), why, me.name);
            case "release" -> holds.lift(ticket, me.name);
            case "raise" -> raises.raise(ticket, why, me.name);
            case "lower" -> raises.lower(ticket, why, me.name);
            default -> throw ProblemException.invalid("deed", "must be assign, hold, release, raise or lower");
        }
    }

    private Person agent(String id) {
        if (id != null && id.matches("\\d{1,18}")) {
            Person person = Person.findById(Long.valueOf(id));
            if (person != null && views.mayGiveTo(person)) return person;
        }
        throw ProblemException.invalid("agent", "must be somebody from the list");
    }

    private static Duration minutes(String text) {
        if (text != null && text.matches("\\d{1,6}") && Long.parseLong(text) > 0) {
            long minutes = Long.parseLong(text);
            if (minutes <= LONGEST_HOLD) return Duration.ofMinutes(minutes);
        }
        throw ProblemException.invalid("minutes", "must be between 1 and " + LONGEST_HOLD);
    }

    private static String reason(String why) {
        return why == null ? "" : why.strip();
    }

    private static String figure(String figure) {
        return figure != null && Behind.FIGURES.contains(figure) ? figure : "waiting";
    }

    private String page(String figure, String problem, HttpHeaders headers) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Shell shell = desk.shell("board", Theme.of(headers), signedIn.person());
            return Templates.behind(shell, views.of(figure, problem)).render();
        });
    }
}
