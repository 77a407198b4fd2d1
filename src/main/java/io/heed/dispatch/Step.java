package io.heed.dispatch;

/** The largest step of which all that was added is a multiple, in tenths of a point; 0 where something is finer. */
final class Step {
    private static final double FINEST = 10;

    private long tenths;
    private boolean finer;

    void add(double points) {
        long whole = Math.round(points * FINEST);
        if (Math.abs(points * FINEST - whole) > 1e-6) finer = true;
        tenths = divisor(tenths, whole);
    }

    /** The step with these two added, in points. */
    double with(double one, double other) {
        Step all = new Step();
        all.add(one);
        all.add(other);
        if (finer || all.finer) return 0;
        return divisor(tenths, all.tenths) / FINEST;
    }

    private static long divisor(long one, long other) {
        return other == 0 ? one : divisor(other, one % other);
    }
}
