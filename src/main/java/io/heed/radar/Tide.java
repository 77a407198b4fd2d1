package io.heed.radar;

/**
 * How much busier the last hour was than usual: a day that is busy as a whole is no surge. The quarter that has just ended
 * is left out, for a surge may be in it.
 */
final class Tide {
    private static final int QUARTERS = 4;
    private static final int LEFT_OUT = 1;
    /** So many usual tickets stand beside what came, so that little says little. */
    private static final double PRIOR = 5;

    private final double[] came = new double[QUARTERS + LEFT_OUT + 1];
    private final double[] usual = new double[QUARTERS + LEFT_OUT + 1];

    void over(long quarter, double tickets, double expected) {
        int at = (int) Math.floorMod(quarter, (long) came.length);
        came[at] = tickets;
        usual[at] = expected;
    }

    /** How many times the usual, at least once. */
    double at(long quarter) {
        double tickets = PRIOR;
        double expected = PRIOR;
        for (int ago = LEFT_OUT + 1; ago <= QUARTERS + LEFT_OUT; ago++) {
            int at = (int) Math.floorMod(quarter - ago, (long) came.length);
            tickets += came[at];
            expected += usual[at];
        }
        return Math.max(1, tickets / expected);
    }
}
