package io.heed.dispatch;

import java.time.Instant;
import java.util.List;

/**
 * The next two hours by the fluid programme, in buckets of five minutes.
 *
 * @param notice why there is none, empty when there is
 * @param cost of waiting, giving up and what is left over, in weight × minutes
 * @param low the same where arrivals are fewer than expected, by the luck that eight days in ten stay within; high where
 *     they are more
 */
public record Outlook(
        Instant at, String notice, double cost, double low, double high, List<Pool> pools, List<Queue> queues) {
    public static final int BUCKET_MINUTES = 5;

    /**
     * People with the same skills.
     *
     * @param price by bucket: what a minute of a point of their attention would save, in weight; low and high as above
     */
    public record Pool(
            List<String> skills, int agents, double points, double[] price, double[] low, double[] high, Hour hour) {
        /** The mean of the first buckets, as rounds take it. */
        public double now() {
            return (price[0] + price[1] + price[2]) / 3;
        }
    }

    /**
     * What one more hour of one of them, beginning now, would save.
     *
     * @param minutes of a customer's waiting at the mean weight of those expected; low and high as above
     */
    public record Hour(double minutes, double low, double high) {}

    /**
     * @param meanWait mean minutes that those who wait or come are expected to wait
     * @param left who still wait after two hours
     */
    public record Queue(
            String name, String language, int backlog, double comes, double meanWait, double left, double promise) {
        public boolean late() {
            return meanWait > promise;
        }
    }

    public Outlook {
        pools = List.copyOf(pools);
        queues = List.copyOf(queues);
    }

    static Outlook none(Instant at, String notice) {
        return new Outlook(at, notice, 0, 0, 0, List.of(), List.of());
    }

    public boolean known() {
        return notice.isEmpty();
    }

    /** Expected price of all attention by bucket, relative to now; empty where it costs nothing now. */
    public double[] course(java.util.function.Function<Pool, double[]> which) {
        double[] course = new double[pools.isEmpty() ? 0 : pools.get(0).price().length];
        double now = 0;
        for (Pool pool : pools) {
            now += pool.points() * pool.now();
            for (int t = 0; t < course.length; t++) course[t] += pool.points() * which.apply(pool)[t];
        }
        if (now <= 1e-9) return new double[0];
        for (int t = 0; t < course.length; t++) course[t] /= now;
        return course;
    }
}
