package io.heed.board;

import io.heed.radar.RadarView;
import io.heed.web.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Draws prices, waiting tickets and events to scale into a {@link PriceChart}. */
public final class PriceSketch {

    /** @param price the urgency a ticket needed then; @param waiting tickets then */
    public record Point(Instant at, double price, int waiting) {}

    public record Expected(Instant at, double price, double low, double high) {}

    /**
     * @param kind weights, alarm, incident or over
     * @param name who put other weights into force, or the incident; null of an alarm
     * @param alarm null unless it is one
     */
    public record Event(Instant at, String kind, String name, RadarView.Alarm alarm) {}

    static final double LEFT = 30;
    static final double RIGHT = 816;
    static final double TOP = 12;
    static final double BOTTOM = 252;
    private static final int STEP = 20;
    private static final double NOW_WIDTH = 66;
    private static final int LONGEST_NAME = 28;

    private final Instant from;
    private final Instant to;
    private final ZoneId zone;
    private final int highest;

    private PriceSketch(Instant from, Instant to, ZoneId zone, double highest) {
        this.from = from;
        this.to = to;
        this.zone = zone;
        this.highest = Math.max(4 * STEP, STEP * (int) Math.ceil(highest / STEP));
    }

    /**
     * @param past oldest first; may be empty
     * @param ahead may be empty while nothing is forecast
     * @param help the price above which help is called for; null for none
     */
    public static PriceChart draw(
            List<Point> past, List<Expected> ahead, List<Event> events, Integer help, Instant now, ZoneId zone) {
        Instant from =
                past.isEmpty() ? now.minus(1, ChronoUnit.HOURS) : past.get(0).at();
        Instant to = ahead.isEmpty() ? now : ahead.get(ahead.size() - 1).at();
        if (Duration.between(from, to).compareTo(Duration.ofMinutes(10)) < 0) {
            from = to.minus(10, ChronoUnit.MINUTES);
        }
        double highest = Math.max(
                past.stream().mapToDouble(Point::price).max().orElse(0),
                ahead.stream().mapToDouble(Expected::high).max().orElse(0));
        return new PriceSketch(from, to, zone, highest).sketch(past, ahead, events, help);
    }

    private PriceChart sketch(List<Point> past, List<Expected> ahead, List<Event> events, Integer help) {
        double mostWaiting =
                Math.max(1, past.stream().mapToInt(Point::waiting).max().orElse(1));
        // The area is a companion without an axis: scaled to two thirds of the height.
        double waitingScale = highest * 0.67 / mostWaiting;
        String line = path(past, Point::at, Point::price);
        String area = path(past, Point::at, point -> point.waiting() * waitingScale);
        if (!past.isEmpty()) {
            area = "M" + x(past.get(0).at()) + " " + text(BOTTOM) + " L" + area.substring(1) + " L"
                    + x(past.get(past.size() - 1).at()) + " " + text(BOTTOM) + " Z";
        }
        PriceChart.Threshold threshold = help == null || help >= highest
                ? null
                : new PriceChart.Threshold(help, text(TOP), text(yOf(help) - TOP));
        Point last = past.isEmpty() ? null : past.get(past.size() - 1);
        return new PriceChart(
                hours(),
                levels(),
                line,
                area,
                path(ahead, Expected::at, Expected::price),
                band(ahead),
                marks(past, events),
                threshold,
                last == null ? null : now(last));
    }

    private PriceChart.Now now(Point last) {
        double x = xOf(last.at());
        double box = x + 8 + NOW_WIDTH > RIGHT ? x - 8 - NOW_WIDTH : x + 8;
        return new PriceChart.Now(
                text(x),
                y(last.price()),
                text(box),
                text(Math.max(TOP, yOf(last.price()) - 24)),
                text(box + NOW_WIDTH / 2),
                (int) Math.round(last.price()));
    }

    private <T> String path(List<T> points, Function<T, Instant> at, ToDoubleFunction<T> value) {
        return Curve.through(points.stream()
                .map(point -> new Curve.Place(xOf(at.apply(point)), yOf(value.applyAsDouble(point))))
                .toList());
    }

    private String band(List<Expected> ahead) {
        if (ahead.isEmpty()) {
            return "";
        }
        List<Expected> back = new ArrayList<>(ahead);
        Collections.reverse(back);
        return path(ahead, Expected::at, Expected::high) + " L"
                + path(back, Expected::at, Expected::low).substring(1) + " Z";
    }

    /** Whole hours, or quarters of one while the day is young; six ticks at most. */
    private List<PriceChart.Tick> hours() {
        long minutes = Duration.between(from, to).toMinutes();
        long step = minutes <= 30 ? 5 : minutes <= 100 ? 15 : minutes <= 400 ? 60 : 60 * (minutes / 360);
        List<PriceChart.Tick> ticks = new ArrayList<>();
        long first = (long) Math.ceil(from.getEpochSecond() / (60.0 * step)) * step * 60;
        for (long at = first; at <= to.getEpochSecond(); at += step * 60) {
            Instant tick = Instant.ofEpochSecond(at);
            ticks.add(new PriceChart.Tick(x(tick), new Moment(tick, zone).clock()));
        }
        return ticks;
    }

    private List<PriceChart.Tick> levels() {
        List<PriceChart.Tick> ticks = new ArrayList<>();
        for (int level = 0; level <= highest; level += highest / 4) {
            ticks.add(new PriceChart.Tick(y(level), Integer.toString(level)));
        }
        return ticks;
    }

    private List<PriceChart.Mark> marks(List<Point> past, List<Event> events) {
        List<PriceChart.Mark> marks = new ArrayList<>();
        for (Event event : events) {
            if (event.at().isBefore(from) || event.at().isAfter(to)) {
                continue;
            }
            double price = past.stream()
                    .filter(point -> !point.at().isAfter(event.at()))
                    .reduce((earlier, later) -> later)
                    .map(Point::price)
                    .orElse(0.0);
            boolean flip = xOf(event.at()) > (LEFT + RIGHT) / 3;
            // Labels take turns on three heights, so that neighbours in time do not write over each other.
            double labelY = TOP + 78 - 28 * (marks.size() % 3) * 2;
            marks.add(new PriceChart.Mark(
                    x(event.at()),
                    y(price),
                    text(xOf(event.at()) + (flip ? -6 : 6)),
                    text(Math.max(TOP + 20, labelY)),
                    new Moment(event.at(), zone).clock(),
                    event.kind(),
                    event.name() == null ? null : cut(event.name()),
                    event.alarm(),
                    flip));
        }
        return marks;
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME - 1).strip() + "…";
    }

    private double xOf(Instant at) {
        double share = (double) Duration.between(from, at).toMillis()
                / Duration.between(from, to).toMillis();
        return LEFT + (RIGHT - LEFT) * Math.min(1, Math.max(0, share));
    }

    private double yOf(double level) {
        return BOTTOM - (BOTTOM - TOP) * Math.min(1, Math.max(0, level / highest));
    }

    private String x(Instant at) {
        return text(xOf(at));
    }

    private String y(double level) {
        return text(yOf(level));
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
