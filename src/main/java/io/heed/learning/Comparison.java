package io.heed.learning;

import java.util.List;

/**
 * What a challenger gains over the champion on the same examples; positive is better, null where no example has the
 * label. Intervals are of the paired bootstrap (Efron and Tibshirani 1993): examples are drawn again with replacement,
 * and both versions judged on the same draw, so that hard examples count against both.
 *
 * @param urgencyAuc gain in area under the curve
 * @param urgencyBrier how much the mean squared distance sinks
 * @param queueAccuracy gain in the share of right queues
 * @param effortError how many minutes the mean error sinks by
 */
public record Comparison(
        int examples, Interval urgencyAuc, Interval urgencyBrier, Interval queueAccuracy, Interval effortError) {
    static Comparison of(List<Example> examples, List<Prediction> champion, List<Prediction> challenger) {
        List<double[]> urgencyBefore = Outcomes.urgency(examples, champion);
        List<double[]> urgencyAfter = Outcomes.urgency(examples, challenger);
        return new Comparison(
                examples.size(),
                PairedBootstrap.auc(urgencyBefore, urgencyAfter),
                PairedBootstrap.mean(gain(urgencyBefore, urgencyAfter, Comparison::squared)),
                PairedBootstrap.mean(gain(
                        Outcomes.queueConfidence(examples, champion),
                        Outcomes.queueConfidence(examples, challenger),
                        pair -> 1 - pair[1])),
                PairedBootstrap.mean(gain(
                        Outcomes.effort(examples, champion),
                        Outcomes.effort(examples, challenger),
                        pair -> Math.abs(pair[0] - pair[1]))));
    }

    private interface Wrong {
        double by(double[] pair);
    }

    private static double squared(double[] pair) {
        return (pair[0] - pair[1]) * (pair[0] - pair[1]);
    }

    private static double[] gain(List<double[]> before, List<double[]> after, Wrong wrong) {
        double[] gain = new double[before.size()];
        for (int i = 0; i < gain.length; i++) {
            gain[i] = wrong.by(before.get(i)) - wrong.by(after.get(i));
        }
        return gain;
    }
}
