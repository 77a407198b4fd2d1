package io.heed.report;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Everything that was added up of one key over one period. */
final class Sums {
    private static final Set<Measure> HOURS =
            EnumSet.of(Measure.present, Measure.busy, Measure.attention, Measure.room);

    private final Map<Measure, long[]> sums = new EnumMap<>(Measure.class);
    private final Map<Measure, Spread> spreads = new EnumMap<>(Measure.class);
    private Long backlog;
    private Long oldestSeconds;

    void add(Measure measure, long n, long total) {
        long[] sum = sums.computeIfAbsent(measure, one -> new long[2]);
        sum[0] += n;
        sum[1] += total;
    }

    void add(Measure measure, int bucket, long n) {
        spreads.computeIfAbsent(measure, one -> new Spread()).add(bucket, n);
    }

    void add(Sums other) {
        other.sums.forEach((measure, sum) -> add(measure, sum[0], sum[1]));
        other.spreads.forEach((measure, spread) ->
                spreads.computeIfAbsent(measure, one -> new Spread()).add(spread));
        if (other.backlog != null) backlog = (backlog == null ? 0 : backlog) + other.backlog;
        if (other.oldestSeconds != null)
            oldestSeconds = Math.max(oldestSeconds == null ? 0 : oldestSeconds, other.oldestSeconds);
    }

    /** Only what was counted of people's hours. */
    void addHours(Sums other) {
        HOURS.forEach(measure -> add(measure, other.n(measure), other.total(measure)));
    }

    void open(long tickets) {
        backlog = tickets;
    }

    void oldest(long seconds) {
        oldestSeconds = seconds;
    }

    long n(Measure measure) {
        return sums.containsKey(measure) ? sums.get(measure)[0] : 0;
    }

    long total(Measure measure) {
        return sums.containsKey(measure) ? sums.get(measure)[1] : 0;
    }

    /** The figure, null where there is nothing to say. Durations: what nine in ten did not exceed, in seconds. */
    Double of(Figure figure) {
        return switch (figure) {
            case arrived, closed -> (double) n(figure.measure);
            case firstReply, nextReply, resolution, handleTime -> quantile(figure, 0.9);
            case promiseKept, reopened, firstContact, abandoned -> share(total(figure.measure), n(figure.measure));
            case backlog -> backlog == null ? null : Double.valueOf(backlog);
            case oldest -> oldestSeconds == null ? null : Double.valueOf(oldestSeconds);
            case occupancy -> share(total(Measure.busy), total(Measure.present));
            case utilisation -> share(total(Measure.attention), total(Measure.room));
        };
    }

    /** The other figure that is said with it: half of all, of durations; null for all others. */
    Double median(Figure figure) {
        return figure.measure != null && figure.measure.spread ? quantile(figure, 0.5) : null;
    }

    /** Out of how many; null where that is the figure itself, or no number of tickets. */
    Long count(Figure figure) {
        return figure.measure == null || figure.unit == Figure.Unit.tickets ? null : n(figure.measure);
    }

    private Double quantile(Figure figure, double share) {
        Spread spread = spreads.get(figure.measure);
        if (spread == null || spread.count() <= 0) return null;
        return spread.quantile(share);
    }

    private static Double share(long part, long whole) {
        return whole <= 0 ? null : 100.0 * part / whole;
    }
}
