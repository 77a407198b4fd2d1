package io.heed.learning;

import java.util.Random;

/**
 * A linear support vector machine with squared hinge loss on sparse rows, by dual coordinate descent (Hsieh et al. 2008):
 * minimises ½ |w|² + Σ C_i max(0, 1 − y_i w·x_i)². Of several thousand n-grams it needs a handful of lessons, has one
 * optimum and finds it in some passes.
 */
final class SupportVectors {
    private static final int MOST_PASSES = 40;
    private static final double GOOD_ENOUGH = 0.1;

    private final int[][] places;
    private final float[][] values;
    private final double[] norms;
    private final int features;
    private final long seed;

    /**
     * @param places of each row's features, below features
     * @param values of each row's features
     */
    SupportVectors(int[][] places, float[][] values, int features, long seed) {
        this.places = places;
        this.values = values;
        this.features = features;
        this.seed = seed;
        this.norms = new double[values.length];
        for (int i = 0; i < norms.length; i++) {
            norms[i] = 1;
            for (float value : values[i]) norms[i] += value * value;
        }
    }

    /**
     * @param positive which rows are to be above 0
     * @param cost C of each row; rows of cost 0 do not count
     * @return the weights, and last the bias
     */
    float[] separate(boolean[] positive, double[] cost) {
        float[] w = new float[features + 1];
        double[] alpha = new double[places.length];
        int[] order = new int[places.length];
        int active = 0;
        for (int i = 0; i < places.length; i++) {
            if (cost[i] > 0) order[active++] = i;
        }
        int all = active;
        Random random = new Random(seed);
        double settled = Double.POSITIVE_INFINITY;
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            shuffle(order, active, random);
            double highest = 0;
            for (int at = 0; at < active; at++) {
                int i = order[at];
                double y = positive[i] ? 1 : -1;
                double diagonal = 0.5 / cost[i];
                double gradient = y * score(w, i) - 1 + diagonal * alpha[i];
                if (alpha[i] == 0 && gradient > settled) {
                    order[at--] = order[--active];
                    order[active] = i;
                    continue;
                }
                double uphill = alpha[i] == 0 ? Math.min(gradient, 0) : gradient;
                highest = Math.max(highest, Math.abs(uphill));
                if (uphill != 0) {
                    double before = alpha[i];
                    alpha[i] = Math.max(0, before - gradient / (norms[i] + diagonal));
                    add(w, i, (float) ((alpha[i] - before) * y));
                }
            }
            if (highest < GOOD_ENOUGH) {
                if (active == all) break;
                active = all;
                settled = Double.POSITIVE_INFINITY;
            } else {
                settled = highest;
            }
        }
        return w;
    }

    /** Four sums at once: one would wait for each addition before the next. */
    private double score(float[] w, int row) {
        int[] place = places[row];
        float[] value = values[row];
        float s0 = w[features];
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int j = 0;
        for (; j + 3 < place.length; j += 4) {
            s0 += w[place[j]] * value[j];
            s1 += w[place[j + 1]] * value[j + 1];
            s2 += w[place[j + 2]] * value[j + 2];
            s3 += w[place[j + 3]] * value[j + 3];
        }
        for (; j < place.length; j++) s0 += w[place[j]] * value[j];
        return s0 + s1 + s2 + s3;
    }

    private void add(float[] w, int row, float step) {
        int[] place = places[row];
        float[] value = values[row];
        for (int j = 0; j < place.length; j++) w[place[j]] += step * value[j];
        w[features] += step;
    }

    private static void shuffle(int[] order, int count, Random random) {
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }
}
