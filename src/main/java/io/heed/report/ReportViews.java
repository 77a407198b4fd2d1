package io.heed.report;

import io.heed.identity.SignedIn;
import io.heed.web.Viewing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Turns a report into what its page shows. */
@ApplicationScoped
class ReportViews {
    private static final List<String> ZONES = List.of(
            "UTC",
            "Europe/London",
            "Europe/Berlin",
            "America/New_York",
            "America/Los_Angeles",
            "America/Sao_Paulo",
            "Asia/Dubai",
            "Asia/Singapore",
            "Asia/Shanghai",
            "Asia/Tokyo",
            "Australia/Sydney");

    private final Reports reports;
    private final Scope scope;
    private final KeptReports kept;
    private final SignedIn signedIn;
    private final Folding folding;
    private final Viewing viewing;

    ReportViews(Reports reports, Scope scope, KeptReports kept, SignedIn signedIn, Folding folding, Viewing viewing) {
        this.scope = scope;
        this.kept = kept;
        this.signedIn = signedIn;
        this.reports = reports;
        this.folding = folding;
        this.viewing = viewing;
    }

    /** @param typed a name that could not be kept, null for none */
    ReportView page(Asked asked, String problem, ReportView.Typed typed) {
        Reports.Line total = reports.total(asked);
        List<Figure> figures = Figure.of(asked.only(), Arrays.asList(Figure.values()));
        return new ReportView(
                asked.query(),
                form(asked),
                viewing.moment(asked.period().from()),
                viewing.moment(asked.period().to()),
                figures.stream().map(figure -> card(asked, figure, total)).toList(),
                ChartSketch.draw(asked.figure(), reports.course(asked), viewing.locale()),
                table(asked),
                asked.only() == Dimension.all
                        ? null
                        : new ReportView.Only(asked.only().name(), total.name(), asked.narrowed(Dimension.all, "")),
                kept.of(signedIn.person().name).stream()
                        .map(one -> new ReportView.Saved(one.id, one.name, one.query, one.madeBy))
                        .toList(),
                folding.waiting(),
                problem,
                typed);
    }

    private static ReportView.Form form(Asked asked) {
        Set<String> zones = new LinkedHashSet<>(ZONES);
        zones.add(asked.zone().getId());
        return new ReportView.Form(
                Asked.RANGES.stream()
                        .map(range -> new ReportView.Choice(range, range, range.equals(asked.range())))
                        .toList(),
                asked.from(),
                asked.to(),
                asked.zone().getId(),
                zones.stream()
                        .map(zone -> new ReportView.Choice(
                                zone, zone.replace('_', ' '), ZoneId.of(zone).equals(asked.zone())))
                        .toList(),
                asked.only() == Dimension.all ? null : asked.only() + ":" + asked.key(),
                asked.figure().name(),
                asked.by().name());
    }

    private static ReportView.Card card(Asked asked, Figure figure, Reports.Line total) {
        ChartView.Value value = Saying.of(figure, total.now().of(figure));
        Double median = total.now().median(figure);
        Long count = total.now().count(figure);
        return new ReportView.Card(
                figure.name(),
                value == null ? null : value.span(),
                value == null ? "–" : value.text(),
                value != null && value.percent(),
                median == null ? null : Saying.span(median),
                count == null ? null : String.format(java.util.Locale.ROOT, "%,d", count),
                Saying.change(figure, total.now().of(figure), total.before().of(figure)),
                "/board/reports?" + asked.with(figure),
                figure.hasTickets() ? "/board/reports/tickets?" + asked.with(figure) : null,
                figure == asked.figure());
    }

    private ReportView.TableView table(Asked asked) {
        List<Figure> figures = Figure.of(asked.by(), Arrays.asList(Figure.values()));
        List<ReportView.Row> rows = new ArrayList<>();
        for (Reports.Line line : reports.lines(asked)) rows.add(row(asked, line, figures));
        return new ReportView.TableView(
                asked.by().name(),
                scope.choices().stream()
                        .map(by -> new ReportView.Choice(by.name(), asked.with(by), by == asked.by()))
                        .toList(),
                figures.stream()
                        .map(figure -> new ReportView.Column(figure.name(), figure == asked.figure()))
                        .toList(),
                rows);
    }

    private static ReportView.Row row(Asked asked, Reports.Line line, List<Figure> figures) {
        String narrowed = asked.narrowed(asked.by(), line.key());
        List<ReportView.Cell> cells = new ArrayList<>();
        for (Figure figure : figures) {
            ChartView.Value value = Saying.of(figure, line.now().of(figure));
            cells.add(
                    value == null
                            ? new ReportView.Cell(null, null, false, null)
                            : new ReportView.Cell(
                                    value.span(),
                                    value.text(),
                                    value.percent(),
                                    figure.hasTickets()
                                            ? "/board/reports/tickets?"
                                                    + narrowed.replaceFirst("figure=[A-Za-z]+", "figure=" + figure)
                                            : null));
        }
        return new ReportView.Row(line.key(), line.name(), "/board/reports?" + narrowed, cells);
    }
}
