package io.heed.radar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/**
 * How many tickets of one line usually come in a quarter of an hour, from the same quarters of earlier weeks: the same day
 * of the week counts fully, other days a little, neighbouring quarters less the farther they are, and all fades with age.
 * What was far above the usual when it came is counted as little more than the usual: a surge must not become one.
 */
public final class UsualRate {
    static final int QUARTER_SECONDS = 900;
    private static final int QUARTERS_A_DAY = 96;
    private static final int DAYS_KEPT = 56;
    private static final double FADES_BY_HALF_IN_DAYS = 28;
    private static final double OTHER_DAY = 0.25;
    private static final double[] NEAR = {1, 0.7, 0.4};
    /** So many usual days stand behind the line's mean, for quarters of which little is known. */
    private static final double PRIOR = 0.2;

    private static final double MOST_TIMES_USUAL = 3;
    private static final double AND_SO_MANY = 3;
    /** Poisson, as good as: without history nothing is known of how counts scatter. */
    private static final double SHAPE_UNKNOWN = 20;

    private static final double LEAST_SHAPE = 1;

    private final ZoneId zone;
    private final Map<Long, Double> counts = new HashMap<>();
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private double sum;
    private double squares;
    private double surplus;

    public UsualRate(ZoneId zone) {
        this.zone = zone;
    }

    static long quarter(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), QUARTER_SECONDS);
    }

    /** So many came in a quarter that is over; quarters in between in which nothing came need not be told. */
    public void learn(long quarter, long tickets) {
        double expected = last == Long.MIN_VALUE ? tickets : of(quarter);
        double counted = Math.min(tickets, MOST_TIMES_USUAL * expected + AND_SO_MANY);
        if (known(quarter)) {
            squares += expected * expected;
            surplus += (counted - expected) * (counted - expected) - expected;
        }
        if (counted > 0) counts.put(quarter, counted);
        sum += counted;
        first = Math.min(first, quarter);
        last = Math.max(last, quarter);
        long oldest = quarter - (long) DAYS_KEPT * QUARTERS_A_DAY;
        if (quarter % QUARTERS_A_DAY == 0) counts.keySet().removeIf(one -> one < oldest);
    }

    /** The line is watched from here on, whether anything comes or not. */
    public void begin(long quarter) {
        first = Math.min(first, quarter);
        last = Math.max(last, quarter);
    }

    /** Whether a whole day has been seen: before, nobody can say what is usual. */
    public boolean known(long quarter) {
        return first <= quarter - QUARTERS_A_DAY;
    }

    /** Tickets expected in this quarter, 0 without history. */
    public double of(long quarter) {
        if (first >= quarter) return 0;
        DayOfWeek day = local(quarter).getDayOfWeek();
        double weights = 0;
        double tickets = 0;
        for (int ago = 1; ago <= DAYS_KEPT; ago++) {
            long that = sameTime(quarter, ago);
            if (that < first) break;
            double weight =
                    Math.pow(0.5, ago / FADES_BY_HALF_IN_DAYS) * (local(that).getDayOfWeek() == day ? 1 : OTHER_DAY);
            for (int off = 1 - NEAR.length; off < NEAR.length; off++) {
                double near = weight * NEAR[Math.abs(off)];
                weights += near;
                tickets += near * counts.getOrDefault(that + off, 0.0);
            }
        }
        return (tickets + PRIOR * mean()) / (weights + PRIOR);
    }

    /** Tickets a quarter over all that is known. */
    double mean() {
        return last < first ? 0 : sum / (last - first + 1);
    }

    /** How little the counts scatter beyond chance; see {@link SurgeChart#evidence}. By the method of moments. */
    public double shape() {
        if (squares <= 0) return SHAPE_UNKNOWN;
        return surplus <= 0 ? 1000 : Math.max(LEAST_SHAPE, squares / surplus);
    }

    private long sameTime(long quarter, int daysAgo) {
        return quarter(local(quarter).minusDays(daysAgo).atZone(zone).toInstant());
    }

    private LocalDateTime local(long quarter) {
        return LocalDateTime.ofInstant(Instant.ofEpochSecond(quarter * QUARTER_SECONDS), zone);
    }
}
