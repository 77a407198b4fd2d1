package io.heed.radar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Watches several lines of tickets (all, each queue) for surges, minute by minute. Moments must not go back by more than
 * the minute that is open; what comes later is counted there.
 */
public final class SurgeWatch {
    /** The line that all others are a part of. */
    public static final String ALL = "all";

    private static final int MINUTE = 60;
    private static final long MINUTES_A_QUARTER = 15;
    /** Less than this a minute is never usual: one ticket an hour at night is no surge. */
    private static final double LEAST_A_MINUTE = 0.02;

    private final ZoneId zone;
    private final Terms terms;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private long minute = Long.MIN_VALUE;

    /**
     * @param ratio so many times the usual is a surge
     * @param leastShare 0..1, a line is never expected to bring less than this part of the whole: a handful in a small
     *     queue is nothing to the house
     * @param falseAlarmsPerDay of all lines together, at most
     */
    public record Terms(double ratio, double leastShare, double falseAlarmsPerDay) {}

    /**
     * Something about a line has changed.
     *
     * @param raised or, if not, over
     * @param since from when on there are more than usual
     * @param tickets since then
     * @param usual how many were to be expected since then
     */
    public record News(String line, boolean raised, Instant since, long tickets, double usual) {}

    private static final class Line {
        final UsualRate rate;
        final SurgeChart chart;
        long inMinute;
        long inQuarter;
        double usual;
        double shape;
        final Tide tide = new Tide();

        Line(UsualRate rate, SurgeChart chart) {
            this.rate = rate;
            this.chart = chart;
        }

        double surplus() {
            return chart.count() + inMinute - chart.usual() - usual;
        }
    }

    public SurgeWatch(ZoneId zone, Terms terms) {
        this.zone = zone;
        this.terms = terms;
    }

    /** What came in a quarter of an hour that is over before the watch begins; oldest first. */
    public void learn(String line, Instant quarter, long tickets) {
        line(line).rate.learn(UsualRate.quarter(quarter), tickets);
    }

    /** From when on tickets have been counted, also where none came. */
    public void begin(Instant at) {
        for (Line line : lines.values()) line.rate.begin(UsualRate.quarter(at));
    }

    /** One ticket of this line. */
    public List<News> arrived(String name, Instant at) {
        List<News> news = until(at);
        Line line = line(name);
        line.inMinute++;
        line.inQuarter++;
        if (line.rate.known(quarter()) && line.chart.rises(line.inMinute, line.usual, line.shape, threshold())) {
            line.chart.raise();
            tell(name, line, news);
        }
        return news;
    }

    /** Time has passed until now. */
    public List<News> until(Instant now) {
        List<News> news = new ArrayList<>();
        long to = Math.floorDiv(now.getEpochSecond(), MINUTE);
        if (minute == Long.MIN_VALUE) {
            minute = to;
            lines.values().forEach(this::expect);
        }
        for (; minute < to; next()) lines.forEach((name, line) -> close(name, line, news));
        return news;
    }

    private void next() {
        minute++;
        if (minute % MINUTES_A_QUARTER != 0) return;
        for (Line line : lines.values()) {
            line.tide.over(quarter() - 1, line.inQuarter, line.rate.of(quarter() - 1));
            line.rate.learn(quarter() - 1, line.inQuarter);
            line.inQuarter = 0;
            expect(line);
        }
    }

    private void close(String name, Line line, List<News> news) {
        boolean before = line.chart.raised();
        if (line.rate.known(quarter())) {
            line.chart.close(minute, line.inMinute, line.usual, line.shape, threshold());
            if (!before && line.chart.raised()) tell(name, line, news);
            else if (before && !line.chart.raised()) news.add(news(name, line, false));
        }
        line.inMinute = 0;
    }

    /** A surge of one part is not told once more as one of the whole. */
    private void tell(String name, Line line, List<News> news) {
        if (name.equals(ALL)) {
            double most = lines.entrySet().stream()
                    .filter(one ->
                            !one.getKey().equals(ALL) && one.getValue().chart.raised())
                    .mapToDouble(one -> one.getValue().surplus())
                    .max()
                    .orElse(0);
            if (most >= line.surplus() / 2) return;
        }
        news.add(news(name, line, true));
    }

    private void expect(Line line) {
        double usual = line.tide.at(quarter()) * line.rate.of(quarter()) / MINUTES_A_QUARTER;
        Line all = lines.get(ALL);
        double share = all == null || all == line ? 0 : terms.leastShare() * all.usual;
        line.usual = Math.max(Math.max(LEAST_A_MINUTE, share), usual);
        line.shape = line.rate.shape();
    }

    private Line line(String name) {
        return lines.computeIfAbsent(name, fresh -> {
            Line line = new Line(new UsualRate(zone), new SurgeChart(terms.ratio()));
            if (minute != Long.MIN_VALUE) {
                line.rate.begin(quarter());
                expect(line);
            }
            return line;
        });
    }

    /** How many are usual in an hour at this rate of the moment; 0 while nobody can say. */
    public double usualInAnHour(String name) {
        Line line = lines.get(name);
        return line == null || !line.rate.known(quarter()) ? 0 : MINUTE * line.usual;
    }

    /** How busy this time of the week is beside the line's mean, between a fifth and five; 1 while nobody can say. */
    double tide(String name) {
        Line line = lines.get(name);
        if (line == null || !line.rate.known(quarter())) return 1;
        double mean = line.rate.mean();
        return mean <= 0 ? 1 : Math.max(0.2, Math.min(5, MINUTES_A_QUARTER * line.usual / mean));
    }

    /** Whether a whole day of this line has been seen. */
    public boolean knows(String name) {
        return lines.containsKey(name) && lines.get(name).rate.known(quarter());
    }

    private News news(String name, Line line, boolean raised) {
        return new News(
                name,
                raised,
                Instant.ofEpochSecond(line.chart.since() * MINUTE),
                line.chart.count() + line.inMinute,
                line.chart.usual() + line.usual);
    }

    private double threshold() {
        return SurgeChart.threshold(terms.falseAlarmsPerDay(), lines.size());
    }

    private long quarter() {
        return Math.floorDiv(minute, MINUTES_A_QUARTER);
    }
}
