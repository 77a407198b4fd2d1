package io.heed.learning;

import io.heed.understanding.Gauge;
import java.util.List;

/** Finds the gauge of the texts that are learned from. */
final class Gauging {
    /** Part of the typical deviation that every number is taken to have: of few texts some hardly differ by chance. */
    private static final double AT_LEAST = 0.3;

    private Gauging() {}

    static Gauge of(List<Example> examples) {
        int length = examples.get(0).embedding().length;
        double[] sum = new double[length];
        double[] square = new double[length];
        for (Example example : examples) {
            for (int j = 0; j < length; j++) {
                sum[j] += example.embedding()[j];
                square[j] += (double) example.embedding()[j] * example.embedding()[j];
            }
        }
        int n = examples.size();
        double typical = 0;
        for (int j = 0; j < length; j++) {
            sum[j] /= n;
            square[j] = Math.max(0, square[j] / n - sum[j] * sum[j]);
            typical += Math.sqrt(square[j]) / length;
        }
        float[] mean = new float[length];
        float[] factor = new float[length];
        double least = typical > 0 ? AT_LEAST * typical : 1 / Math.sqrt(length);
        double size = 0;
        for (int j = 0; j < length; j++) {
            mean[j] = (float) sum[j];
            factor[j] = (float) (1 / Math.hypot(Math.sqrt(square[j]), least));
            size += square[j] * factor[j] * factor[j];
        }
        return new Gauge(mean, factor, (float) Math.max(1, Math.sqrt(size)));
    }
}
