package io.heed.board;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A line of the last hour without axes, in a box of 72 by 20. */
public record Spark(String line, String area, String endX, String endY) {

    private static final double WIDTH = 68;
    private static final double HEIGHT = 16;
    private static final double FLOOR = 20;

    /** @param values oldest first, at least two */
    public static Spark of(List<? extends Number> values) {
        double low = values.stream().mapToDouble(Number::doubleValue).min().orElse(0);
        double high = values.stream().mapToDouble(Number::doubleValue).max().orElse(1);
        double range = high - low < 1e-9 ? 1 : high - low;
        double step = WIDTH / Math.max(1, values.size() - 1);
        List<String> points = IntStream.range(0, values.size())
                .mapToObj(at -> text(at * step) + ","
                        + text(2 + HEIGHT * (high - values.get(at).doubleValue()) / range))
                .toList();
        String line = points.stream().collect(Collectors.joining(" "));
        String[] end = points.get(points.size() - 1).split(",");
        return new Spark(line, "0," + text(FLOOR) + " " + line + " " + end[0] + "," + text(FLOOR), end[0], end[1]);
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
