package io.heed.understanding;

/**
 * What the encoder makes of a text: one vector per token.
 *
 * @param x n × d, row by row
 * @param starts first UTF-16 index of each token in the text, -1 for the tokenizer's own marks such as [CLS]
 * @param ends index after the token's last character, -1 likewise
 */
public record TokenVectors(float[] x, int n, int d, int[] starts, int[] ends) {
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
        float[] mean = new float[d];
        for (int token = 0; token < n; token++) {
            for (int j = 0; j < d; j++) {
                mean[j] += x[token * d + j];
            }
        }
        double square = 0;
        for (float value : mean) {
            square += (double) value * value;
        }
        float scale = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
        for (int j = 0; j < d; j++) {
            mean[j] *= scale;
        }
        return mean;
    }
}
