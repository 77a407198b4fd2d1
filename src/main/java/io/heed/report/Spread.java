package io.heed.report;

import java.util.Map;
import java.util.TreeMap;

/**
 * How durations spread, in buckets whose ends grow by 1.05: quantiles are right to 2.5 %, and spreads of any hours are put
 * together by adding. Source: Masson, Rim and Lee (2019), "DDSketch: a fast and fully-mergeable quantile sketch with
 * relative-error guarantees", PVLDB 12.
 */
public final class Spread {
    /** A quantile is off by this share of itself at most. */
    public static final double ERROR = 0.025;

    private static final double GROWTH = (1 + ERROR) / (1 - ERROR);
    private static final double STEP = Math.log(GROWTH);
    /** For what took less than a second. */
    static final int NOTHING = -1;

    private final TreeMap<Integer, Long> buckets = new TreeMap<>();
    private long n;

    static int bucket(long seconds) {
        return seconds < 1 ? NOTHING : (int) Math.ceil(Math.log(seconds) / STEP - 1e-9);
    }

    /** What is said of everything in a bucket, in seconds. */
    static double value(int bucket) {
        return bucket == NOTHING ? 0 : 2 * Math.pow(GROWTH, bucket) / (GROWTH + 1);
    }

    void add(int bucket, long count) {
        buckets.merge(bucket, count, Long::sum);
        n += count;
    }

    void add(Spread other) {
        other.buckets.forEach(this::add);
    }

    public long count() {
        return n;
    }

    /**
     * What a share of all did not exceed.
     *
     * @param share above 0, at most 1
     * @return seconds, NaN without any
     */
    public double quantile(double share) {
        long rank = Math.max(1, (long) Math.ceil(share * n));
        long below = 0;
        for (Map.Entry<Integer, Long> one : buckets.entrySet()) {
            below += one.getValue();
            if (below >= rank) return value(one.getKey());
        }
        return Double.NaN;
    }
}
