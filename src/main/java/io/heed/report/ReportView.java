package io.heed.report;

import io.heed.web.Moment;
import io.heed.web.Span;
import java.time.LocalDate;
import java.util.List;

/**
 * A report as its page shows it.
 *
 * @param query the address of this very report, after the question mark
 * @param only what everything is narrowed to, null for nothing
 * @param waiting tickets that are still to be counted
 * @param problem why what was asked for could not be shown, null otherwise
 */
public record ReportView(
        String query,
        Form form,
        Moment from,
        Moment to,
        List<Card> cards,
        ChartView chart,
        TableView table,
        Only only,
        List<Saved> saved,
        long waiting,
        String problem,
        Typed typed) {

    public ReportView {
        cards = List.copyOf(cards);
        saved = List.copyOf(saved);
    }

    public record Form(
            List<Choice> ranges,
            LocalDate from,
            LocalDate to,
            String zone,
            List<Choice> zones,
            String only,
            String figure,
            String by) {
        public Form {
            ranges = List.copyOf(ranges);
            zones = List.copyOf(zones);
        }
    }

    public record Choice(String key, String name, boolean chosen) {}

    /** @param dimension by which it is narrowed; @param without the address of the report without that */
    public record Only(String dimension, String name, String without) {}

    /**
     * A figure.
     *
     * @param span a duration, null for others
     * @param text of a number, null for durations; "–" for nothing
     * @param change against the period before, null where there is nothing to compare
     * @param tickets address of the tickets behind it, null for none
     */
    public record Card(
            String key,
            Span span,
            String text,
            boolean percent,
            Span median,
            String count,
            Change change,
            String href,
            String tickets,
            boolean chosen) {}

    /** @param amount "12 %" or "3.1"; @param points whether it is in percentage points; @param tone good, watch or calm */
    public record Change(boolean more, String amount, boolean points, String tone) {}

    /** @param columns keys of figures; @param dimension of its rows */
    public record TableView(String dimension, List<Choice> dimensions, List<Column> columns, List<Row> rows) {
        public TableView {
            dimensions = List.copyOf(dimensions);
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    public record Column(String key, boolean chosen) {}

    /** @param name empty for what has no queue; @param href the report narrowed to it */
    public record Row(String key, String name, String href, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public record Cell(Span span, String text, boolean percent, String tickets) {}

    /** A name that could not be kept, and why not. */
    public record Typed(String name, String fault) {}

    public record Saved(long id, String name, String query, String by) {}
}
