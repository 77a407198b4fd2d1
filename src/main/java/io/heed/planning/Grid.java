package io.heed.planning;

/** Finds the factor that makes numbers whole, so that budgets add up exactly and knapsacks can be tabulated. */
final class Grid {
    private static final int[] FACTORS = {1, 2, 4, 5, 8, 10, 20, 25, 40, 50, 60, 100, 1000, 10_000};
    private static final double LARGEST = 1e9;

    private Grid() {}

    /** The smallest factor that makes the first {@code count} numbers whole, or 0 when there is none. */
    static int of(double[] numbers, int count) {
        for (int factor : FACTORS) {
            if (makesWhole(factor, numbers, count)) {
                return factor;
            }
        }
        return 0;
    }

    private static boolean makesWhole(int factor, double[] numbers, int count) {
        double last = Double.NaN;
        for (int k = 0; k < count; k++) {
            double number = numbers[k];
            if (number != last) {
                double scaled = number * factor;
                if (Math.abs(scaled - Math.rint(scaled)) > 1e-9 || Math.abs(scaled) > LARGEST) {
                    return false;
                }
                last = number;
            }
        }
        return true;
    }
}
