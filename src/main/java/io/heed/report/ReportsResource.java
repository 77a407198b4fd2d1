package io.heed.report;

import io.heed.identity.May;
import io.heed.web.PageConfig;
import io.heed.web.ProblemException;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures of a period, by queue, channel, team, agent or topic. Their addresses are the pages' own. */
@Path("/api/v1/reports")
@RolesAllowed(May.SEE_REPORTS)
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
class ReportsResource {
    private static final int MOST_PAGES = 200;

    private final Reports reports;
    private final BehindFigure behind;
    private final Folding folding;
    private final ReportWorker worker;
    private final PageConfig pages;
    private final Clock clock;

    ReportsResource(
            Reports reports, BehindFigure behind, Folding folding, ReportWorker worker, PageConfig pages, Clock clock) {
        this.reports = reports;
        this.behind = behind;
        this.folding = folding;
        this.worker = worker;
        this.pages = pages;
        this.clock = clock;
    }

    @Schema(name = "ReportFigure")
    record Value(
            @Schema(description = "Null where there is nothing to say; of durations what nine in ten did not exceed")
            Double value,

            @Schema(description = "Of durations: half took no longer")
            Double median,

            @Schema(description = "Out of how many", examples = "214")
            Long count,

            @Schema(description = "The same in the period before")
            Double before) {}

    @Schema(name = "ReportLine")
    record Line(
            @Schema(examples = "billing") String key,
            @Schema(examples = "Billing") String name,
            Map<String, Value> figures) {}

    @Schema(name = "ReportDefinition")
    record Definition(@Schema(examples = "seconds") Figure.Unit unit, String name, String definition) {}

    @Schema(name = "Report")
    record View(
            @Schema(examples = "2026-03-02T00:00:00Z") Instant from,
            Instant to,
            @Schema(examples = "Europe/Berlin") String zone,

            @Schema(description = "Of everything, or of what it is narrowed to")
            Line total,

            @Schema(description = "By the dimension asked for, those with most tickets first")
            List<Line> items,

            Map<String, Definition> definitions,

            @Schema(description = "Changed tickets that are still to be counted")
            long waiting) {}

    @GET
    @Transactional
    @Operation(
            summary = "Figures of a period",
            description =
                    "`from` and `to` are days (the last one is a part of it) or moments in UTC; or `range` is today,"
                            + " yesterday, 7d, 28d, 90d or month. `by` is queue (default), channel, team, agent, topic or all."
                            + " `only=queue:billing` narrows everything. Durations are in seconds, quantiles right to 2.5 %.")
    @APIResponse(responseCode = "400", description = "A parameter is wrong: which, and what would be right")
    public View report(@BeanParam ReportQuery query) {
        Asked asked = asked(query);
        return new View(
                asked.period().from(),
                asked.period().to(),
                asked.zone().getId(),
                line(reports.total(asked), asked.only()),
                reports.lines(asked).stream().map(one -> line(one, asked.by())).toList(),
                definitions(),
                folding.waiting());
    }

    private Asked asked(ReportQuery query) {
        return Asked.of(query.raw(), clock.instant(), pages.zone());
    }

    private static Line line(Reports.Line line, Dimension by) {
        Map<String, Value> figures = new LinkedHashMap<>();
        for (Figure figure : Figure.of(by, Arrays.asList(Figure.values())))
            figures.put(
                    figure.name(),
                    new Value(
                            line.now().of(figure),
                            line.now().median(figure),
                            line.now().count(figure),
                            line.before().of(figure)));
        return new Line(line.key(), line.name(), figures);
    }

    private static Map<String, Definition> definitions() {
        ReportMessages say = MessageBundles.get(ReportMessages.class);
        Map<String, Definition> all = new LinkedHashMap<>();
        for (Figure figure : Figure.values())
            all.put(figure.name(), new Definition(figure.unit, name(figure, say), how(figure, say)));
        return all;
    }

    private static String name(Figure figure, ReportMessages say) {
        return switch (figure) {
            case arrived -> say.arrived();
            case closed -> say.closed();
            case firstReply -> say.firstReply();
            case nextReply -> say.nextReply();
            case resolution -> say.resolution();
            case promiseKept -> say.promiseKept();
            case backlog -> say.backlog();
            case oldest -> say.oldest();
            case handleTime -> say.handleTime();
            case occupancy -> say.occupancy();
            case utilisation -> say.utilisation();
            case reopened -> say.reopened();
            case firstContact -> say.firstContact();
            case abandoned -> say.abandoned();
        };
    }

    private static String how(Figure figure, ReportMessages say) {
        return switch (figure) {
            case arrived -> say.arrivedHow();
            case closed -> say.closedHow();
            case firstReply -> say.firstReplyHow();
            case nextReply -> say.nextReplyHow();
            case resolution -> say.resolutionHow();
            case promiseKept -> say.promiseKeptHow();
            case backlog -> say.backlogHow();
            case oldest -> say.oldestHow();
            case handleTime -> say.handleTimeHow();
            case occupancy -> say.occupancyHow();
            case utilisation -> say.utilisationHow();
            case reopened -> say.reopenedHow();
            case firstContact -> say.firstContactHow();
            case abandoned -> say.abandonedHow();
        };
    }

    @GET
    @Path("csv")
    @Produces("text/csv")
    @Transactional
    @Operation(summary = "The same as a table for other programs")
    public String csv(@BeanParam ReportQuery query) {
        Asked asked = asked(query);
        return ReportCsv.of(asked, reports.total(asked), reports.lines(asked));
    }

    @Schema(name = "ReportSeries")
    record Series(
            Figure figure,

            @Schema(description = "hour, day or week", examples = "day")
            String step,

            List<Reports.Point> items,
            List<Reports.Point> before) {}

    @GET
    @Path("series")
    @Transactional
    @Operation(summary = "One figure step by step", description = "`figure` names it; the rest is as for the report.")
    public Series series(@BeanParam ReportQuery query) {
        Asked asked = asked(query);
        Reports.Course course = reports.course(asked);
        return new Series(asked.figure(), course.unit(), course.now(), course.before());
    }

    @Schema(name = "TicketsBehindFigure")
    record Tickets(List<BehindFigure.Row> items, String nextCursor) {}

    @GET
    @Path("tickets")
    @Transactional
    @Operation(summary = "The tickets that a figure was made of, those first that made it what it is")
    public Tickets tickets(@BeanParam ReportQuery query, @QueryParam("cursor") String cursor) {
        Asked asked = asked(query);
        if (!asked.figure().hasTickets())
            throw ProblemException.invalid("figure", "must be one of tickets: occupancy and utilisation are of people");
        if (cursor != null && !cursor.matches("\\d{1,3}"))
            throw ProblemException.invalid("cursor", "must be the nextCursor of an answer");
        int page = cursor == null ? 0 : Math.min(MOST_PAGES, Integer.parseInt(cursor));
        List<BehindFigure.Row> rows = behind.of(asked, page);
        boolean more = rows.size() > BehindFigure.PAGE && page < MOST_PAGES;
        return new Tickets(
                rows.subList(0, Math.min(BehindFigure.PAGE, rows.size())), more ? String.valueOf(page + 1) : null);
    }

    @Schema(name = "ReportRebuilding")
    record Rebuilding(
            @Schema(description = "Tickets to be counted") long waiting) {}

    @POST
    @RolesAllowed(May.MANAGE_HISTORY)
    @Path("rebuilding")
    @Operation(
            summary = "Count everything again from the beginning",
            description = "For when rows were changed by hand in the database. Until it is done, figures are too low.")
    @APIResponse(responseCode = "202", description = "It has begun")
    public Response rebuild() {
        folding.rebuild();
        worker.wake();
        return Response.accepted(new Rebuilding(folding.waiting())).build();
    }
}
