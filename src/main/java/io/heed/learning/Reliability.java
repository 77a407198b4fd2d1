package io.heed.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One point of the reliability curve: predictions of like confidence, and what came of them.
 *
 * @param said their mean
 * @param came the mean outcome
 */
public record Reliability(double said, double came, int count) {
    private static final int BINS = 10;

    static List<Reliability> ofUrgency(List<Example> examples, List<Prediction> predictions) {
        return of(Outcomes.urgency(examples, predictions));
    }

    /** Ten bins of equal width, without the empty ones. */
    static List<Reliability> of(List<double[]> saidAndCame) {
        double[] said = new double[BINS];
        double[] came = new double[BINS];
        int[] count = new int[BINS];
        for (double[] pair : saidAndCame) {
            int bin = Math.min(BINS - 1, (int) (pair[0] * BINS));
            said[bin] += pair[0];
            came[bin] += pair[1];
            count[bin]++;
        }
        List<Reliability> curve = new ArrayList<>();
        IntStream.range(0, BINS)
                .filter(bin -> count[bin] > 0)
                .forEach(bin -> curve.add(new Reliability(said[bin] / count[bin], came[bin] / count[bin], count[bin])));
        return curve;
    }

    /** Expected calibration error: how far the curve is from the diagonal, by the number of predictions (Guo et al. 2017). */
    static double error(List<Reliability> curve) {
        int all = curve.stream().mapToInt(Reliability::count).sum();
        return curve.stream()
                .mapToDouble(bin -> Math.abs(bin.said() - bin.came()) * bin.count() / all)
                .reduce(Double::sum)
                .orElse(Double.NaN);
    }
}
