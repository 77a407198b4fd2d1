package io.heed.understanding;

import java.util.Arrays;
import java.util.Map;

/**
 * Brings each number of a text's gist to mean 0 and deviation 1 over what was trained on: some numbers of inner layers
 * are ten times larger than the others and nearly the same for every text, and would drown the rest.
 */
public final class Gauge {
    private static final String MEAN = "gist.mean";
    private static final String FACTOR = "gist.factor";

    private static final String SIZE = "gist.size";

    private final float[] mean;
    private final float[] factor;
    private final float size;

    /** @param size the typical length of a measured gist */
    public Gauge(float[] mean, float[] factor, float size) {
        this.mean = mean;
        this.factor = factor;
        this.size = size;
    }

    /** For heads trained without one, the embedding alone at length √d. */
    public static Gauge of(HeadWeights heads) {
        if (heads.tensors().containsKey(MEAN)) {
            return new Gauge(
                    heads.tensors().get(MEAN).values(),
                    heads.tensors().get(FACTOR).values(),
                    heads.tensors().get(SIZE).values()[0]);
        }
        return plain(heads.dimensions());
    }

    public static Gauge plain(int length) {
        float[] factor = new float[length];
        Arrays.fill(factor, (float) Math.sqrt(length));
        return new Gauge(new float[length], factor, factor[0]);
    }

    public int length() {
        return mean.length;
    }

    public float mean(int j) {
        return mean[j];
    }

    public float factor(int j) {
        return factor[j];
    }

    /** Of a longer gist only the end is measured, and brought to length 1: there stands the embedding. */
    public float[] measured(float[] gist) {
        int from = gist.length - mean.length;
        double square = 0;
        for (int j = from; from > 0 && j < gist.length; j++) {
            square += (double) gist[j] * gist[j];
        }
        float scale = from == 0 || square == 0 ? 1 : (float) (1 / Math.sqrt(square));
        float[] measured = new float[mean.length];
        for (int j = 0; j < measured.length; j++) {
            measured[j] = (gist[from + j] * scale - mean[j]) * factor[j];
        }
        return measured;
    }

    /** A measured gist at a typical length of 1. */
    public float[] sized(float[] measured) {
        float[] sized = new float[measured.length];
        for (int j = 0; j < sized.length; j++) {
            sized[j] = measured[j] / size;
        }
        return sized;
    }

    public void export(Map<String, Tensor> tensors) {
        tensors.put(MEAN, new Tensor(1, mean.length, mean));
        tensors.put(SIZE, new Tensor(1, 1, new float[] {size}));
        tensors.put(FACTOR, new Tensor(1, factor.length, factor));
    }
}
