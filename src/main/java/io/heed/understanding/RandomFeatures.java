package io.heed.understanding;

import java.util.Arrays;
import java.util.Random;

/**
 * Numbers whose products stand for nearness: the dot product of two texts' features approaches exp(−|x − y|²), so a
 * linear layer on them weighs a text by the lessons it lies near to, without keeping the lessons (Rahimi and Recht 2007).
 * The random directions are rows of √n H D₁ H D₂ H D₃, Hadamard matrices between random signs (Yu et al. 2016): nearer
 * to the kernel than independent ones, and made by additions alone.
 */
public final class RandomFeatures {
    private static final int ROUNDS = 3;
    private static final double SHARPNESS = 1;

    private final int count;
    private final float[][] signs;

    /** In turns. */
    private final double[] shift;

    public RandomFeatures(int length) {
        this.count = Integer.highestOneBit(Math.max(1, length - 1)) * 2;
        Random random = new Random(length);
        this.signs = new float[ROUNDS][count];
        for (float[] round : signs) {
            for (int j = 0; j < count; j++) {
                round[j] = random.nextBoolean() ? 1 : -1;
            }
        }
        this.shift = new double[count];
        for (int j = 0; j < count; j++) {
            shift[j] = random.nextDouble();
        }
    }

    public int count() {
        return count;
    }

    /** @param x with a typical length of 1 */
    public float[] of(float[] x) {
        float[] turned = Arrays.copyOf(x, count);
        for (float[] round : signs) {
            for (int j = 0; j < count; j++) {
                turned[j] *= round[j];
            }
            turned = Hadamard.transformed(turned);
        }
        // Each of the three transforms is √count too long, and the rows are to be as long as Gaussian ones: √count.
        double scale = Math.sqrt(2 * SHARPNESS) / count / (2 * Math.PI);
        float size = (float) Math.sqrt(2.0 / count);
        float[] features = new float[count];
        for (int j = 0; j < count; j++) {
            features[j] = size * (float) Cosine.ofTurns(turned[j] * scale + shift[j]);
        }
        return features;
    }
}
