package io.heed.report;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws a course to scale. */
final class ChartSketch {
    static final double LEFT = 62;
    static final double RIGHT = 816;
    static final double TOP = 14;
    static final double BOTTOM = 250;
    private static final int LEVELS = 4;
    private static final int LABELS = 10;
    private static final int DOTS = 40;
    private static final double[] SECONDS = {
        4, 20, 40, 60, 120, 240, 480, 1200, 2400, 3600, 7200, 14_400, 28_800, 43_200, 86_400, 172_800, 345_600, 691_200
    };

    private final Figure figure;
    private final Locale language;
    private final double highest;
    private final int steps;

    private ChartSketch(Figure figure, Locale language, double highest, int steps) {
        this.figure = figure;
        this.language = language;
        this.highest = highest;
        this.steps = steps;
    }

    static ChartView draw(Figure figure, Reports.Course course, Locale language) {
        double most = 0;
        for (List<Reports.Point> points : List.of(course.now(), course.before()))
            for (Reports.Point point : points) if (point.value() != null) most = Math.max(most, point.value());
        return new ChartSketch(figure, language, top(figure, most), course.now().size()).sketch(course);
    }

    /** A round number that four lines part evenly. */
    static double top(Figure figure, double most) {
        if (figure.unit == Figure.Unit.percent) return most > 50 ? 100 : most > 20 ? 60 : most > 8 ? 20 : 8;
        if (figure.unit == Figure.Unit.seconds) for (double round : SECONDS) if (round >= most) return round;
        double scale = Math.pow(10, Math.floor(Math.log10(Math.max(4, most) / 4)));
        for (double step : new double[] {1, 2, 2.5, 5, 10})
            if (4 * step * scale >= most && step * scale == Math.rint(step * scale)) return 4 * step * scale;
        return most;
    }

    private ChartView sketch(Reports.Course course) {
        String line = path(course.now());
        return new ChartView(
                figure.name(),
                course.unit(),
                ticks(course),
                levels(),
                line,
                area(course.now()),
                path(course.before()),
                course.now().size() > DOTS ? List.of() : dots(course.now()),
                numbers(course));
    }

    /** Where nothing is known the line breaks off, and goes on behind it. */
    private String path(List<Reports.Point> points) {
        StringBuilder path = new StringBuilder();
        boolean pen = false;
        for (int i = 0; i < Math.min(steps, points.size()); i++) {
            Double value = points.get(i).value();
            if (value != null)
                path.append(pen ? " L" : " M").append(x(i)).append(' ').append(y(value));
            pen = value != null;
        }
        return path.toString().strip();
    }

    private String area(List<Reports.Point> points) {
        if (figure.unit != Figure.Unit.tickets
                || points.isEmpty()
                || points.stream().anyMatch(one -> one.value() == null)) return "";
        return "M" + x(0) + " " + text(BOTTOM) + " L" + path(points).substring(1) + " L" + x(points.size() - 1) + " "
                + text(BOTTOM) + " Z";
    }

    private List<ChartView.Dot> dots(List<Reports.Point> points) {
        List<ChartView.Dot> dots = new ArrayList<>();
        for (int i = 0; i < points.size(); i++)
            if (points.get(i).value() != null)
                dots.add(new ChartView.Dot(x(i), y(points.get(i).value())));
        return dots;
    }

    private List<ChartView.Tick> ticks(Reports.Course course) {
        List<ChartView.Tick> ticks = new ArrayList<>();
        int every = Math.max(1, (int) Math.ceil(course.now().size() / (double) LABELS));
        for (int i = 0; i < course.now().size(); i += every)
            ticks.add(new ChartView.Tick(x(i), label(course.now().get(i).start(), course.unit())));
        return ticks;
    }

    private String label(LocalDateTime start, String unit) {
        boolean chinese = language.getLanguage().equals("zh");
        String day = chinese ? "M月d日" : "d MMM";
        String pattern = unit.equals("hour") ? (start.getHour() == 0 ? day : "HH:mm") : day;
        return DateTimeFormatter.ofPattern(pattern, language).format(start);
    }

    private List<ChartView.Level> levels() {
        List<ChartView.Level> levels = new ArrayList<>();
        for (int i = 0; i <= LEVELS; i++) {
            double value = highest * i / LEVELS;
            ChartView.Value said = Saying.of(figure, value);
            levels.add(new ChartView.Level(
                    y(value), said.text() == null ? "" : said.text() + (said.percent() ? "%" : ""), said.span()));
        }
        return levels;
    }

    private List<ChartView.Number> numbers(Reports.Course course) {
        List<ChartView.Number> numbers = new ArrayList<>();
        for (int i = 0; i < course.now().size(); i++) {
            Double before = i < course.before().size() ? course.before().get(i).value() : null;
            numbers.add(new ChartView.Number(
                    whole(course.now().get(i).start(), course.unit()),
                    Saying.of(figure, course.now().get(i).value()),
                    Saying.of(figure, before)));
        }
        return numbers;
    }

    private String whole(LocalDateTime start, String unit) {
        boolean chinese = language.getLanguage().equals("zh");
        String day = chinese ? "M月d日 EEE" : "EEE d MMM";
        return DateTimeFormatter.ofPattern(unit.equals("hour") ? day + " HH:mm" : day, language)
                .format(start);
    }

    private String x(int step) {
        return text(steps < 2 ? (LEFT + RIGHT) / 2 : LEFT + (RIGHT - LEFT) * step / (steps - 1));
    }

    private String y(double value) {
        return text(BOTTOM - (BOTTOM - TOP) * Math.max(0, Math.min(1, value / highest)));
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
