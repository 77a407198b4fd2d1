package io.heed.report;

import io.heed.web.Span;
import java.time.Duration;
import java.util.Locale;

/** How a figure's value is said. */
final class Saying {
    private static final double FINE = 10;

    private Saying() {}

    /** @return null for nothing */
    static ChartView.Value of(Figure figure, Double value) {
        if (value == null) return null;
        return switch (figure.unit) {
            case seconds -> new ChartView.Value(span(value), null, false);
            case tickets -> new ChartView.Value(null, String.format(Locale.ROOT, "%,d", Math.round(value)), false);
            case percent ->
                new ChartView.Value(
                        null, String.format(Locale.ROOT, value < FINE && value > 0 ? "%.1f" : "%.0f", value), true);
        };
    }

    static Span span(double seconds) {
        return Span.of(Duration.ofSeconds(Math.round(seconds)));
    }

    /** @return null where there is nothing to compare, or nothing to say about it */
    static ReportView.Change change(Figure figure, Double now, Double before) {
        if (now == null || before == null) return null;
        double more = now - before;
        boolean points = figure.unit == Figure.Unit.percent;
        if (!points && before == 0) return null;
        double amount = Math.abs(points ? more : 100 * more / before);
        if (amount < 0.5) return new ReportView.Change(false, null, points, "calm");
        String tone = figure.better == 0 ? "calm" : figure.better * more > 0 ? "good" : "watch";
        String said = String.format(Locale.ROOT, amount < FINE && points ? "%.1f" : "%,.0f", amount);
        return new ReportView.Change(more > 0, said, points, tone);
    }
}
