package io.heed.understanding;

import java.util.List;

/**
 * What the encoder makes of a text: one vector per token.
 *
 * @param x n × d, row by row
 * @param starts first UTF-16 index of each token in the text, -1 for the tokenizer's own marks such as [CLS]
 * @param ends index after the token's last character, -1 likewise
 * @param inner of inner layers of the network, the lowest first, the sum of the same tokens' vectors; may be empty
 */
public record TokenVectors(float[] x, int n, int d, int[] starts, int[] ends, List<float[]> inner) {
    public TokenVectors(float[] x, int n, int d, int[] starts, int[] ends) {
        this(x, n, d, starts, ends, List.of());
    }

    public boolean isMark(int token) {
        return starts[token] < 0;
    }

    /** Whether the text has a token of its own, so that there is something to attend to. */
    public boolean isBlank() {
        for (int token = 0; token < n; token++) {
            if (!isMark(token)) {
                return false;
            }
        }
        return true;
    }

    /** The mean of all token vectors, scaled to length 1: texts of like meaning have a high dot product. */
    public float[] embedding() {
        return scaled(sum());
    }

    /**
     * The embedding and, before it, the like means of the inner layers: all that is known of the text as a whole, of
     * length 1. Texts that mean the same but say it otherwise differ here.
     */
    public float[] gist() {
        int layers = inner.size() + 1;
        float[] gist = new float[layers * d];
        float share = (float) Math.sqrt(1.0 / layers);
        for (int layer = 0; layer < layers; layer++) {
            float[] mean = scaled(layer < inner.size() ? inner.get(layer) : sum());
            for (int j = 0; j < d; j++) {
                gist[layer * d + j] = mean[j] * share;
            }
        }
        return gist;
    }

    private float[] sum() {
        float[] sum = new float[d];
        for (int token = 0; token < n; token++) {
            for (int j = 0; j < d; j++) {
                sum[j] += x[token * d + j];
            }
        }
        return sum;
    }

    private static float[] scaled(float[] sum) {
        double square = 0;
        for (float value : sum) {
            square += (double) value * value;
        }
        float scale = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
        float[] scaled = new float[sum.length];
        for (int j = 0; j < scaled.length; j++) {
            scaled[j] = sum[j] * scale;
        }
        return scaled;
    }
}
