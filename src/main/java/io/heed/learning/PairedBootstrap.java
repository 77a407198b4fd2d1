package io.heed.learning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Percentile intervals from the same draws for both sides. The seed is fixed: the same outcomes, the same interval. */
final class PairedBootstrap {
    private static final int DRAWS = 1000;

    private PairedBootstrap() {}

    /** Of the mean of differences; null if there are none. */
    static Interval mean(double[] differences) {
        int n = differences.length;
        if (n == 0) {
            return null;
        }
        Random random = new Random(1);
        double[] drawn = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += differences[random.nextInt(n)];
            }
            drawn[draw] = sum / n;
        }
        return interval(Arrays.stream(differences).sum() / n, drawn);
    }

    /** Of the difference of two areas under the curve; null if only one class is there. */
    static Interval auc(List<double[]> before, List<double[]> after) {
        int n = before.size();
        int[] once = new int[n];
        Arrays.fill(once, 1);
        Ranking first = new Ranking(before);
        Ranking second = new Ranking(after);
        double measured = second.auc(once) - first.auc(once);
        if (Double.isNaN(measured)) {
            return null;
        }
        Random random = new Random(1);
        double[] drawn = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; ) {
            int[] times = new int[n];
            for (int i = 0; i < n; i++) {
                times[random.nextInt(n)]++;
            }
            double difference = second.auc(times) - first.auc(times);
            if (!Double.isNaN(difference)) {
                drawn[draw++] = difference;
            }
        }
        return interval(measured, drawn);
    }

    private static Interval interval(double measured, double[] drawn) {
        Arrays.sort(drawn);
        return new Interval(measured, drawn[DRAWS * 25 / 1000], drawn[DRAWS - 1 - DRAWS * 25 / 1000]);
    }

    /** Examples from the least urgent to the most, sorted once for all draws. */
    private static final class Ranking {
        private final List<double[]> pairs;
        private final int[] order;

        Ranking(List<double[]> pairs) {
            this.pairs = pairs;
            this.order = IntStream.range(0, pairs.size())
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> pairs.get(i)[0]))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }

        /** @param times how often each example was drawn */
        double auc(int[] times) {
            double won = 0;
            double positives = 0;
            double negatives = 0;
            for (int from = 0; from < order.length; ) {
                double here = 0;
                double hereNot = 0;
                int i = from;
                for (; i < order.length && pairs.get(order[i])[0] == pairs.get(order[from])[0]; i++) {
                    if (pairs.get(order[i])[1] >= 0.5) {
                        here += times[order[i]];
                    } else {
                        hereNot += times[order[i]];
                    }
                }
                won += here * (negatives + hereNot / 2);
                positives += here;
                negatives += hereNot;
                from = i;
            }
            return won / (positives * negatives);
        }
    }
}
