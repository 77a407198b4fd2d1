package io.heed.simulation;

import java.util.Arrays;

/**
 * A mean with its 95 % confidence interval (Student's t) over independent replications.
 *
 * @param halfWidth infinite with fewer than two replications
 */
public record Interval(double mean, double halfWidth) {
    /** 97.5 % points of Student's t by degrees of freedom, from 1. */
    private static final double[] STUDENT = {
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120,
        2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042
    };

    public static Interval of(double... samples) {
        int n = samples.length;
        double mean = Arrays.stream(samples).average().orElse(Double.NaN);
        if (n < 2) return new Interval(mean, Double.POSITIVE_INFINITY);
        double square = Arrays.stream(samples).map(x -> (x - mean) * (x - mean)).sum() / (n - 1);
        return new Interval(mean, student(n - 1) * Math.sqrt(square / n));
    }

    /** The difference of two policies on the same days: their common luck cancels. */
    public static Interval ofDifferences(double[] one, double[] other) {
        double[] differences = new double[one.length];
        for (int i = 0; i < one.length; i++) differences[i] = one[i] - other[i];
        return of(differences);
    }

    public boolean holds(double value) {
        return Math.abs(value - mean) <= halfWidth;
    }

    /** Beyond the table Cornish and Fisher's expansion is exact to three digits. */
    static double student(int degrees) {
        if (degrees <= STUDENT.length) return STUDENT[degrees - 1];
        double z = 1.959964;
        double n = degrees;
        return z + (z * z * z + z) / (4 * n) + (5 * Math.pow(z, 5) + 16 * z * z * z + 3 * z) / (96 * n * n);
    }
}
