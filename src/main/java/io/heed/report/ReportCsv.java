package io.heed.report;

import io.heed.web.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A report as a table for other programs: one line a key, durations in seconds, shares in percent. */
final class ReportCsv {
    private ReportCsv() {}

    static String of(Asked asked, Reports.Line total, List<Reports.Line> lines) {
        List<Figure> figures = Arrays.asList(Figure.values());
        List<String> head =
                new ArrayList<>(List.of("from", "to", "zone", asked.by().name(), "name"));
        for (Figure figure : figures) {
            head.add(figure.name() + unit(figure));
            if (figure.measure != null && figure.measure.spread) head.add(figure.name() + "MedianSeconds");
            if (figure.measure != null && figure.unit != Figure.Unit.tickets) head.add(figure.name() + "Count");
        }
        return Sheet.text(sheet -> {
            sheet.row(head);
            sheet.row(line(asked, "", "all", total.now(), figures, asked.only()));
            for (Reports.Line line : lines)
                sheet.row(line(asked, line.key(), line.name(), line.now(), figures, asked.by()));
        });
    }

    private static String unit(Figure figure) {
        return switch (figure.unit) {
            case seconds -> "Seconds";
            case percent -> "Percent";
            case tickets -> "";
        };
    }

    private static List<Object> line(
            Asked asked, String key, String name, Sums sums, List<Figure> figures, Dimension by) {
        List<Object> cells = new ArrayList<>(
                List.of(asked.period().from(), asked.period().to(), asked.zone().getId(), key, name));
        for (Figure figure : figures) {
            boolean said = figure.of(by);
            cells.add(said ? number(sums.of(figure)) : "");
            if (figure.measure != null && figure.measure.spread) cells.add(said ? number(sums.median(figure)) : "");
            if (figure.measure != null && figure.unit != Figure.Unit.tickets)
                cells.add(said ? String.valueOf(sums.count(figure)) : "");
        }
        return cells;
    }

    private static String number(Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
    }
}
