package io.heed.web;

import java.util.ArrayList;
import java.util.List;

/** Urgency taken apart: one stretch per factor on a bar of 100 points. */
public record FactorBar(List<Segment> segments) {

    /** Between two stretches a hair of ground shows, so that neighbours part without colour. */
    private static final double GAP = 0.6;

    /** @param factor one of words, waiting, promise, customer, topic, again: names the colour and the label */
    public record Points(String factor, double points) {}

    public record Segment(String factor, long points, double x, double width) {}

    public FactorBar {
        segments = List.copyOf(segments);
    }

    public static FactorBar of(List<Points> factors) {
        List<Segment> segments = new ArrayList<>();
        double x = 0;
        for (Points factor : factors) {
            double width = Math.min(Math.max(factor.points(), 0), 100 - x);
            if (width > 0) {
                segments.add(new Segment(
                        factor.factor(), Math.round(factor.points()), tidy(x), tidy(Math.max(width - GAP, 0.2))));
            }
            x += width;
        }
        return new FactorBar(segments);
    }

    static double tidy(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
