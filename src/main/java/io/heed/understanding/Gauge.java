package io.heed.understanding;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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

    /** A task's own, or one for all tasks; for heads trained without any, the embedding alone at length √d. */
    public static Gauge of(String task, HeadWeights heads) {
        Map<String, Tensor> tensors = heads.tensors();
        for (String whose : List.of(task + ".", "")) {
            if (tensors.containsKey(whose + MEAN)) {
                return new Gauge(
                        tensors.get(whose + MEAN).values(),
                        tensors.get(whose + FACTOR).values(),
                        tensors.get(whose + SIZE).values()[0]);
            }
        }
        return plain(heads.dimensions());
    }

    /** This one, or among those an equal one, so that a text need not be measured twice. */
    public Gauge among(Collection<Gauge> others) {
        return others.stream()
                .filter(other -> size == other.size && Arrays.equals(mean, other.mean))
                .filter(other -> Arrays.equals(factor, other.factor))
                .findFirst()
                .orElse(this);
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

    public void export(String task, Map<String, Tensor> tensors) {
        tensors.put(task + "." + MEAN, new Tensor(1, mean.length, mean));
        tensors.put(task + "." + SIZE, new Tensor(1, 1, new float[] {size}));
        tensors.put(task + "." + FACTOR, new Tensor(1, factor.length, factor));
    }
}
