package io.heed.learning;

import java.util.Comparator;
import java.util.List;

/**
 * How good predictions are; NaN where no example has the label.
 *
 * @param urgencyAuc how often an urgent example (0.5 and more) is put before another
 * @param urgencyError mean distance to the labelled urgency
 * @param urgencyBrier mean squared distance
 * @param calibrationError expected calibration error of urgency in ten bins
 * @param queueAccuracy share in the right queue
 * @param queueMacroF1 F1 averaged over the queues, so that small ones count
 * @param queueCalibrationError expected calibration error of the likeliest queue's probability
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
        double queueCalibrationError,
        double effortError) {
    public static Figures of(List<Example> examples, List<Prediction> predictions, int queues) {
        List<double[]> urgency = Outcomes.urgency(examples, predictions);
        List<double[]> confidence = Outcomes.queueConfidence(examples, predictions);
        return new Figures(
                examples.size(),
                auc(urgency),
                mean(urgency, pair -> Math.abs(pair[0] - pair[1])),
                mean(urgency, pair -> (pair[0] - pair[1]) * (pair[0] - pair[1])),
                Reliability.error(Reliability.of(urgency)),
                mean(confidence, pair -> pair[1]),
                macroF1(Outcomes.queue(examples, predictions), queues),
                Reliability.error(Reliability.of(confidence)),
                mean(Outcomes.effort(examples, predictions), pair -> Math.abs(pair[0] - pair[1])));
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

    private static double macroF1(List<int[]> pairs, int queues) {
        int[] right = new int[queues];
        int[] said = new int[queues];
        int[] were = new int[queues];
        for (int[] pair : pairs) {
            were[pair[1]]++;
            if (pair[0] >= 0) {
                said[pair[0]]++;
                right[pair[0]] += pair[0] == pair[1] ? 1 : 0;
            }
        }
        double sum = 0;
        int seen = 0;
        for (int queue = 0; queue < queues; queue++) {
            if (were[queue] > 0) {
                sum += 2.0 * right[queue] / (said[queue] + were[queue]);
                seen++;
            }
        }
        return seen == 0 ? Double.NaN : sum / seen;
    }

    private interface Measure {
        double of(double[] pair);
    }

    private static double mean(List<double[]> pairs, Measure measure) {
        return pairs.stream().mapToDouble(measure::of).average().orElse(Double.NaN);
    }
}
