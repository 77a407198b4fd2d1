package io.heed.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How good predictions are; NaN where no example has the label.
 *
 * @param urgencyAuc how often an urgent example (0.5 and more) is put before another
 * @param urgencyError mean distance to the labelled urgency
 * @param urgencyBrier mean squared distance
 * @param calibrationError expected calibration error in ten bins
 * @param queueAccuracy share in the right queue
 * @param queueMacroF1 F1 averaged over the queues, so that small ones count
 * @param effortError mean error in minutes
 */
public record Figures(
        int examples,
        double urgencyAuc,
        double urgencyError,
        double urgencyBrier,
        double calibrationError,
        double queueAccuracy,
        double queueMacroF1,
        double effortError) {
    private static final int BINS = 10;

    public static Figures of(List<Example> examples, List<Prediction> predictions, int queues) {
        List<double[]> urgency = new ArrayList<>();
        List<int[]> queue = new ArrayList<>();
        List<Double> effort = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            Prediction prediction = predictions.get(i);
            if (Task.URGENCY.isLabelled(example)) {
                urgency.add(new double[] {prediction.urgency(), example.urgency()});
            }
            if (Task.QUEUE.isLabelled(example)) {
                queue.add(new int[] {prediction.queue(), example.queue()});
            }
            if (Task.EFFORT.isLabelled(example)) {
                effort.add(Math.abs(prediction.effortMinutes() - example.effortMinutes()));
            }
        }
        return new Figures(
                examples.size(),
                auc(urgency),
                mean(urgency.stream().map(u -> Math.abs(u[0] - u[1])).toList()),
                mean(urgency.stream().map(u -> (u[0] - u[1]) * (u[0] - u[1])).toList()),
                calibrationError(urgency),
                mean(queue.stream().map(q -> q[0] == q[1] ? 1.0 : 0).toList()),
                macroF1(queue, queues),
                mean(effort));
    }

    /** The rank sum of Mann and Whitney; ties count half. */
    static double auc(List<double[]> pairs) {
        List<double[]> sorted = pairs.stream()
                .sorted(Comparator.comparingDouble(pair -> pair[0]))
                .toList();
        double positives = sorted.stream().filter(pair -> pair[1] >= 0.5).count();
        double negatives = sorted.size() - positives;
        double ranks = 0;
        for (int i = 0; i < sorted.size(); ) {
            int end = i;
            int here = 0;
            while (end < sorted.size() && sorted.get(end)[0] == sorted.get(i)[0]) {
                here += sorted.get(end)[1] >= 0.5 ? 1 : 0;
                end++;
            }
            ranks += here * (i + 1 + end) / 2.0;
            i = end;
        }
        return (ranks - positives * (positives + 1) / 2) / (positives * negatives);
    }

    private static double calibrationError(List<double[]> pairs) {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int wanted = bin;
            List<double[]> in = pairs.stream()
                    .filter(pair -> Math.min(BINS - 1, (int) (pair[0] * BINS)) == wanted)
                    .toList();
            if (!in.isEmpty()) {
                double said = mean(in.stream().map(pair -> pair[0]).toList());
                double came = mean(in.stream().map(pair -> pair[1]).toList());
                error += Math.abs(said - came) * in.size() / pairs.size();
            }
        }
        return pairs.isEmpty() ? Double.NaN : error;
    }

    private static double macroF1(List<int[]> pairs, int queues) {
        return mean(IntStream.range(0, queues)
                .filter(queue -> pairs.stream().anyMatch(pair -> pair[1] == queue))
                .mapToObj(queue -> {
                    double right = pairs.stream()
                            .filter(pair -> pair[0] == queue && pair[1] == queue)
                            .count();
                    double said =
                            pairs.stream().filter(pair -> pair[0] == queue).count();
                    double were =
                            pairs.stream().filter(pair -> pair[1] == queue).count();
                    return 2 * right / (said + were);
                })
                .toList());
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }
}
