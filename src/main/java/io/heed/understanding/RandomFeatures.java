package io.heed.understanding;

import java.util.Arrays;
import java.util.Random;

/**
 * Numbers whose products stand for nearness: the dot product of two texts' features approaches exp(−s|x − y|²), so a
 * linear layer on them weighs a text by the lessons it lies near to, without keeping the lessons (Rahimi and Recht 2007).
 * The random directions are rows of √n H D₁ H D₂ H D₃, Hadamard matrices between random signs (Yu et al. 2016): nearer
 * to the kernel than independent ones, and made by additions alone. Behind them may stand the numbers themselves: what is
 * a matter of a plain direction then need not be made up of random ones.
 */
public final class RandomFeatures {
    private static final int ROUNDS = 3;

    private final Kind kind;
    private final int count;
    private final float[][][] signs;

    /** In turns. */
    private final double[][] shift;

    /**
     * @param blocks how often there are as many features as numbers; four times as many are half as far from the kernel
     * @param sharpness s: how soon a text is far away
     * @param straight by what the numbers themselves count; 0 leaves them out
     */
    public record Kind(int blocks, float sharpness, float straight) {
        public static final Kind PLAIN = new Kind(1, 1, 0);

        static Kind of(Tensor tensor) {
            float[] values = tensor.values();
            return new Kind((int) values[0], values[1], values[2]);
        }

        public Tensor tensor() {
            return new Tensor(1, 3, new float[] {blocks, sharpness, straight});
        }
    }

    public RandomFeatures(int length) {
        this(length, Kind.PLAIN);
    }

    public RandomFeatures(int length, Kind kind) {
        this.kind = kind;
        this.count = Integer.highestOneBit(Math.max(1, length - 1)) * 2;
        Random random = new Random(length);
        this.signs = new float[kind.blocks][ROUNDS][count];
        this.shift = new double[kind.blocks][count];
        for (int block = 0; block < kind.blocks; block++) {
            for (float[] round : signs[block]) for (int j = 0; j < count; j++) round[j] = random.nextBoolean() ? 1 : -1;
            for (int j = 0; j < count; j++) shift[block][j] = random.nextDouble();
        }
    }

    Kind kind() {
        return kind;
    }

    /** Of texts whose measured gists are so long. */
    public int count(int length) {
        return kind.blocks * count + (kind.straight == 0 ? 0 : length);
    }

    /** @param x with a typical length of 1 */
    public float[] of(float[] x) {
        float[] features = new float[count(x.length)];
        for (int block = 0; block < kind.blocks; block++) fill(features, block, x);
        for (int j = 0, at = kind.blocks * count; at < features.length; j++, at++) features[at] = kind.straight * x[j];
        return features;
    }

    private void fill(float[] features, int block, float[] x) {
        float[] turned = Arrays.copyOf(x, count);
        for (float[] round : signs[block]) {
            for (int j = 0; j < count; j++) turned[j] *= round[j];
            turned = Hadamard.transformed(turned);
        }
        // Each of the three transforms is √count too long, and the rows are to be as long as Gaussian ones: √count.
        double scale = Math.sqrt(2 * kind.sharpness) / count / (2 * Math.PI);
        float size = (float) Math.sqrt(2.0 / count / kind.blocks);
        int from = block * count;
        for (int j = 0; j < count; j++) {
            features[from + j] = size * (float) Cosine.ofTurns(turned[j] * scale + shift[block][j]);
        }
    }
}
