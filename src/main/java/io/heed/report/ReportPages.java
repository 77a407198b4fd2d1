package io.heed.report;

import io.heed.desk.DeskViews;
import io.heed.identity.May;
import io.heed.identity.SignedIn;
import io.heed.web.ProblemException;
import io.heed.web.Shell;
import io.heed.web.Theme;
import io.heed.web.Viewing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Reports with their definitions, and the tickets behind each figure; leads see those of their teams. */
@Path("/board/reports")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.SEE_REPORTS)
public class ReportPages {
    private static final int UNPROCESSABLE = 422;
    private static final int MOST_PAGES = 200;

    @CheckedTemplate(basePath = "report")
    static class Templates {
        private Templates() {}

        static native TemplateInstance reports(Shell shell, ReportView report);

        static native TemplateInstance tickets(Shell shell, BehindView behind);
    }

    private final Reports reports;
    private final Scope scope;
    private final ReportViews views;
    private final BehindFigure behind;
    private final KeptReports kept;
    private final DeskViews desk;
    private final SignedIn signedIn;
    private final Viewing viewing;
    private final Clock clock;

    ReportPages(
            Reports reports,
            Scope scope,
            ReportViews views,
            BehindFigure behind,
            KeptReports kept,
            DeskViews desk,
            SignedIn signedIn,
            Viewing viewing,
            Clock clock) {
        this.reports = reports;
        this.scope = scope;
        this.views = views;
        this.behind = behind;
        this.kept = kept;
        this.desk = desk;
        this.signedIn = signedIn;
        this.viewing = viewing;
        this.clock = clock;
    }

    @GET
    @Transactional
    public Response report(@BeanParam ReportQuery query, @Context HttpHeaders headers) {
        try {
            return Response.ok(page(asked(query), null, null, headers)).build();
        } catch (ProblemException refused) {
            return refused(refused, headers);
        }
    }

    private Response refused(ProblemException refused, HttpHeaders headers) {
        if (refused.problem().status() == Response.Status.NOT_FOUND.getStatusCode()) throw refused;
        Asked usual = Asked.of(ReportQuery.NONE, clock.instant(), viewing.zone());
        String why = refused.problem().errors() == null
                ? refused.getMessage()
                : refused.problem().errors().get(0).field() + " "
                        + refused.problem().errors().get(0).message();
        return Response.status(UNPROCESSABLE)
                .entity(page(usual, why, null, headers))
                .build();
    }

    private Asked asked(ReportQuery query) {
        return scope.checked(Asked.of(query.raw(), clock.instant(), viewing.zone()));
    }

    private String page(Asked asked, String problem, ReportView.Typed typed, HttpHeaders headers) {
        return Templates.reports(shell(headers), views.page(asked, problem, typed))
                .render();
    }

    private Shell shell(HttpHeaders headers) {
        return desk.shell("reports", Theme.of(headers), signedIn.person());
    }

    @GET
    @Path("csv")
    @Produces("text/csv")
    @Transactional
    public Response csv(@BeanParam ReportQuery query) {
        Asked asked = asked(query);
        return Response.ok(ReportCsv.of(asked, reports.total(asked), reports.lines(asked)))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"heed-" + asked.from() + "-" + asked.by() + ".csv\"")
                .build();
    }

    @GET
    @Path("tickets")
    @Transactional
    public Response tickets(
            @BeanParam ReportQuery query, @QueryParam("page") String number, @Context HttpHeaders headers) {
        try {
            Asked asked = asked(query);
            int page =
                    number != null && number.matches("\\d{1,4}") ? Math.min(MOST_PAGES, Integer.parseInt(number)) : 0;
            return Response.ok(Templates.tickets(shell(headers), behind(asked, page))
                            .render())
                    .build();
        } catch (ProblemException refused) {
            return refused(refused, headers);
        }
    }

    private BehindView behind(Asked asked, int page) {
        List<BehindView.Row> rows = new ArrayList<>();
        List<BehindFigure.Row> found = asked.figure().hasTickets() ? behind.of(asked, page) : List.of();
        boolean duration = asked.figure().unit == Figure.Unit.seconds;
        boolean yesOrNo = asked.figure().unit == Figure.Unit.percent;
        for (BehindFigure.Row one : found.subList(0, Math.min(BehindFigure.PAGE, found.size())))
            rows.add(new BehindView.Row(
                    one.ticket(),
                    one.subject(),
                    one.customer(),
                    one.channel(),
                    one.queue(),
                    one.agent(),
                    viewing.moment(one.at()),
                    duration || asked.figure() == Figure.backlog ? Saying.span(one.value()) : null,
                    yesOrNo ? Boolean.valueOf(one.value() == 1) : null));
        String address = "/board/reports/tickets?" + asked.query() + "&page=";
        return new BehindView(
                asked.figure().name(),
                asked.only() == Dimension.all
                        ? null
                        : new ReportView.Only(asked.only().name(), reports.name(asked.only(), asked.key()), null),
                viewing.moment(asked.period().from()),
                viewing.moment(asked.period().to()),
                rows,
                "/board/reports?" + asked.query(),
                page == 0 ? null : address + (page - 1),
                found.size() > BehindFigure.PAGE && page < MOST_PAGES ? address + (page + 1) : null);
    }

    /** Keeps a report's address under a name; the same name again keeps the new one. */
    @POST
    @Path("saved")
    @Transactional
    public Response keep(
            @FormParam("name") String name, @FormParam("query") String query, @Context HttpHeaders headers) {
        String address = query == null ? "" : query.replaceAll("[^\\w=&%.:+/-]", "");
        String said = name == null ? "" : name.strip();
        try {
            kept.keep(said, address, signedIn.person().name);
            return Response.seeOther(URI.create("/board/reports?" + address + "#kept"))
                    .build();
        } catch (ProblemException refused) {
            ReportView.Typed typed = new ReportView.Typed(
                    said.replace("\0", ""), refused.problem().errors().get(0).message());
            return Response.status(UNPROCESSABLE)
                    .entity(page(asIn(address), null, typed, headers))
                    .build();
        }
    }

    private Asked asIn(String address) {
        try {
            return scope.checked(Asked.of(Asked.Raw.read(address), clock.instant(), viewing.zone()));
        } catch (ProblemException noReport) {
            return Asked.of(ReportQuery.NONE, clock.instant(), viewing.zone());
        }
    }

    @POST
    @Path("saved/{id}/removal")
    @Transactional
    public Response forget(long id) {
        kept.forget(id, signedIn.person().name);
        return Response.seeOther(URI.create("/board/reports#kept")).build();
    }
}
