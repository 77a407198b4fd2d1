package io.heed.board;

import io.heed.desk.DeskViews;
import io.heed.identity.May;
import io.heed.identity.SignedIn;
import io.heed.promise.CalendarRow;
import io.heed.promise.PromiseRow;
import io.heed.promise.Promises;
import io.heed.web.Problem;
import io.heed.web.ProblemException;
import io.heed.web.Shell;
import io.heed.web.Theme;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import java.util.List;

/** Supervisors say what customers are promised, and by which opening hours it is counted. */
@Path("/board/promises")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.MANAGE_QUEUES)
public class PromisePages {
    private static final int UNPROCESSABLE = 422;

    @CheckedTemplate(basePath = "board")
    static class Templates {

        private Templates() {}

        static native TemplateInstance promises(Shell shell, PromisesView view);
    }

    private final Promises promises;
    private final PromiseViews views;
    private final DeskViews desk;
    private final SignedIn signedIn;

    PromisePages(Promises promises, PromiseViews views, DeskViews desk, SignedIn signedIn) {
        this.promises = promises;
        this.views = views;
        this.desk = desk;
        this.signedIn = signedIn;
    }

    /** With a queue, or a calendar, in the address that one is in its form. */
    @GET
    public String page(
            @QueryParam("queue") String queue,
            @QueryParam("tier") String tier,
            @QueryParam("calendar") String calendar,
            @Context HttpHeaders headers) {
        return QuarkusTransaction.requiringNew().call(() -> {
            String ofQueue = plain(queue);
            String ofTier = plain(tier);
            PromiseFields promise = PromiseRow.of(ofQueue, ofTier)
                    .map(PromiseFields::of)
                    .orElseGet(() -> PromiseFields.fresh(ofQueue, ofTier));
            CalendarFields fields = CalendarRow.named(plain(calendar))
                    .map(row -> CalendarFields.of(row.name, row.body()))
                    .orElseGet(CalendarFields::fresh);
            return render(headers, promise, fields, PromisesView.Fault.NONE, PromisesView.Fault.NONE);
        });
    }

    /** @param then "try" only says when it would be due */
    @POST
    public Response promise(
            @BeanParam PromiseFields fields, @FormParam("then") String then, @Context HttpHeaders headers) {
        try {
            if ("try".equals(then)) {
                promises.tried(fields.queue(), fields.tier(), fields.body());
                return answer(Response.Status.OK.getStatusCode(), headers, fields, PromisesView.Fault.NONE);
            }
            PromiseRow row = promises.put(fields.queue(), fields.tier(), fields.body());
            return seeOther("queue=" + row.queue + "&tier=" + row.tier);
        } catch (ProblemException refused) {
            return answer(UNPROCESSABLE, headers, fields, fault(refused));
        }
    }

    @POST
    @Path("removal")
    public Response remove(@FormParam("queue") String queue, @FormParam("tier") String tier) {
        QuarkusTransaction.requiringNew()
                .run(() -> PromiseRow.of(plain(queue), plain(tier)).ifPresent(promises::delete));
        return seeOther("");
    }

    @POST
    @Path("calendars")
    public Response calendar(@BeanParam CalendarFields fields, @Context HttpHeaders headers) {
        try {
            CalendarRow row = promises.put(CalendarFields.text(fields.name), fields.body());
            return seeOther("calendar=" + row.name);
        } catch (ProblemException refused) {
            return calendar(headers, fields, fault(refused));
        }
    }

    @POST
    @Path("calendars/removal")
    public Response removeCalendar(@FormParam("name") String name, @Context HttpHeaders headers) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> CalendarRow.named(plain(name)).ifPresent(promises::delete));
            return seeOther("");
        } catch (ProblemException refused) {
            CalendarFields fields = QuarkusTransaction.requiringNew()
                    .call(() -> CalendarRow.named(plain(name))
                            .map(row -> CalendarFields.of(row.name, row.body()))
                            .orElseGet(CalendarFields::fresh));
            return calendar(headers, fields, fault(refused));
        }
    }

    private Response calendar(HttpHeaders headers, CalendarFields fields, PromisesView.Fault fault) {
        String page = QuarkusTransaction.requiringNew()
                .call(() -> render(headers, PromiseFields.fresh("", ""), fields, PromisesView.Fault.NONE, fault));
        return Response.status(UNPROCESSABLE).entity(page).build();
    }

    private Response answer(int status, HttpHeaders headers, PromiseFields fields, PromisesView.Fault fault) {
        String page = QuarkusTransaction.requiringNew()
                .call(() -> render(headers, fields, CalendarFields.fresh(), fault, PromisesView.Fault.NONE));
        return Response.status(status).entity(page).build();
    }

    private String render(
            HttpHeaders headers,
            PromiseFields promise,
            CalendarFields calendar,
            PromisesView.Fault ofPromise,
            PromisesView.Fault ofCalendar) {
        return Templates.promises(
                        desk.shell("promises", Theme.of(headers), signedIn.person()),
                        views.page(views.promise(promise, ofPromise), views.calendar(calendar, ofCalendar)))
                .render();
    }

    private static PromisesView.Fault fault(ProblemException refused) {
        List<Problem.FieldError> errors = refused.problem().errors();
        if (errors == null || errors.isEmpty())
            return new PromisesView.Fault("body", refused.problem().detail());
        return new PromisesView.Fault(errors.get(0).field(), errors.get(0).message());
    }

    private static String plain(String name) {
        return CalendarFields.text(name).replace("\0", "");
    }

    private static Response seeOther(String query) {
        return Response.seeOther(URI.create("/board/promises" + (query.isEmpty() ? "" : "?" + query)))
                .build();
    }
}
