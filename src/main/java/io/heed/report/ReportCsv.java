package io.heed.report;

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
        StringBuilder csv = new StringBuilder(String.join(",", head)).append("\r\n");
        csv.append(line(asked, "", "all", total.now(), figures, asked.only()));
        for (Reports.Line line : lines)
            csv.append(line(asked, line.key(), line.name(), line.now(), figures, asked.by()));
        return csv.toString();
    }

    private static String unit(Figure figure) {
        return switch (figure.unit) {
            case seconds -> "Seconds";
            case percent -> "Percent";
            case tickets -> "";
        };
    }

    private static String line(Asked asked, String key, String name, Sums sums, List<Figure> figures, Dimension by) {
        List<String> cells = new ArrayList<>(List.of(
                asked.period().from().toString(),
                asked.period().to().toString(),
                asked.zone().getId(),
                quoted(key),
                quoted(name)));
        for (Figure figure : figures) {
            boolean said = figure.of(by);
            cells.add(said ? number(sums.of(figure)) : "");
            if (figure.measure != null && figure.measure.spread) cells.add(said ? number(sums.median(figure)) : "");
            if (figure.measure != null && figure.unit != Figure.Unit.tickets)
                cells.add(said ? String.valueOf(sums.count(figure)) : "");
        }
        return String.join(",", cells) + "\r\n";
    }

    private static String number(Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
    }

    /** What a spreadsheet would take for a formula stays text. */
    static String quoted(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("[\\w .-]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
