package io.heed.report;

import io.heed.web.Span;
import java.util.List;

/**
 * A figure over time and over the period before, ready to be drawn: all numbers are places in a box of 840 by 280.
 *
 * @param unit hour, day or week
 * @param line and before as SVG paths, empty where there is nothing
 * @param points the same in numbers
 */
public record ChartView(
        String figure,
        String unit,
        List<Tick> hours,
        List<Level> levels,
        String line,
        String area,
        String before,
        List<Dot> dots,
        List<Number> points) {
    public record Tick(String at, String label) {}

    /** @param span of a duration, null for others */
    public record Level(String at, String label, Span span) {}

    public record Dot(String x, String y) {}

    /** @param value null where there was nothing to say */
    public record Number(String start, Value value, Value before) {}

    public record Value(Span span, String text, boolean percent) {}

    public ChartView {
        hours = List.copyOf(hours);
        levels = List.copyOf(levels);
        dots = List.copyOf(dots);
        points = List.copyOf(points);
    }

    public boolean empty() {
        return points.stream().allMatch(one -> one.value() == null);
    }
}
