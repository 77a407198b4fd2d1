package io.heed.learning;

import io.heed.understanding.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The lowest score of a likeliest queue at which it is still believed. Scores before the softmax, because a text that
 * fits nowhere may still fit one queue better than the rest. No text that fits nowhere is needed to find it: it is where
 * few of the rightly routed ones would be refused.
 */
final class Floor {
    /** Of those rightly routed so many in a hundred may be refused. */
    private static final double REFUSED = 0.01;

    /** With fewer, the lowest of them is anybody's guess. */
    private static final int ENOUGH = 60;

    private Floor() {}

    /** 1 × 2: the floor, and how far from it doubt becomes certainty; empty where there is too little to go by. */
    static Optional<Tensor> of(List<Example> examples, List<float[]> scores) {
        double[] right = new double[scores.size()];
        int count = 0;
        for (int i = 0; i < right.length; i++) {
            float[] all = scores.get(i);
            int likeliest = 0;
            for (int k = 1; k < all.length; k++) {
                likeliest = all[k] > all[likeliest] ? k : likeliest;
            }
            if (likeliest == examples.get(i).queue()) {
                right[count++] = all[likeliest];
            }
        }
        if (count < ENOUGH) {
            return Optional.empty();
        }
        Arrays.sort(right, 0, count);
        double floor = right[(int) (REFUSED * count)];
        double spread = Math.max(1e-3, (right[count / 2] - floor) / 4);
        return Optional.of(new Tensor(1, 2, new float[] {(float) floor, (float) spread}));
    }
}
