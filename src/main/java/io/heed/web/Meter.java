package io.heed.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Attention points in use, ticket by ticket, of a budget.
 *
 * @param length of the whole meter in hundredths of the longest beside it, so that budgets compare by eye
 */
public record Meter(double budget, double used, List<Segment> segments, double length) {

    /** @param shade 1 for the heaviest tickets, 3 for the lightest */
    public record Segment(double x, double width, int shade) {}

    public Meter {
        segments = List.copyOf(segments);
    }

    public static Meter of(double budget, List<Double> tickets) {
        return of(budget, tickets, budget);
    }

    public static Meter of(double budget, List<Double> tickets, double longestBudget) {
        List<Double> heaviestFirst = new ArrayList<>(tickets);
        heaviestFirst.sort(Collections.reverseOrder());
        double used = tickets.stream().mapToDouble(Double::doubleValue).sum();
        // Over budget (someone's choice) the whole meter is used and the tickets share it.
        double scale = 100 / Math.max(Math.max(budget, used), 0.001);
        List<Segment> segments = new ArrayList<>();
        double x = 0;
        for (double ticket : heaviestFirst) {
            double width = ticket * scale;
            segments.add(new Segment(FactorBar.tidy(x), FactorBar.tidy(Math.max(width - 1, 0.5)), shade(ticket)));
            x += width;
        }
        double length = longestBudget <= 0 ? 100 : Math.min(100, 100 * budget / longestBudget);
        return new Meter(budget, used, segments, FactorBar.tidy(length));
    }

    private static int shade(double points) {
        if (points > 1.25) {
            return 1;
        }
        return points > 0.75 ? 2 : 3;
    }

    public boolean full() {
        return used >= budget - 0.05;
    }

    public double free() {
        return Math.max(0, budget - used);
    }

    public String usedText() {
        return points(used);
    }

    public String budgetText() {
        return points(budget);
    }

    public String freeText() {
        return points(free());
    }

    static String points(double points) {
        return String.format(Locale.ROOT, "%.1f", points);
    }
}
