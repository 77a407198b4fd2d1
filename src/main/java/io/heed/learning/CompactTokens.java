package io.heed.learning;

import io.heed.understanding.TokenVectors;

/**
 * A text's token vectors at a quarter of their size, so that ten thousand lessons fit into memory: each vector as one
 * byte a number and a scale, its largest number being 127. An int8 encoder knows them no better.
 *
 * @param x n × d
 * @param scale what a vector's bytes are multiplied by, per token
 */
public record CompactTokens(byte[] x, float[] scale, int d, int[] starts, int[] ends) {
    static CompactTokens of(TokenVectors tokens) {
        int d = tokens.d();
        byte[] x = new byte[tokens.n() * d];
        float[] scale = new float[tokens.n()];
        for (int token = 0; token < tokens.n(); token++) {
            float largest = 0;
            for (int j = 0; j < d; j++) {
                largest = Math.max(largest, Math.abs(tokens.x()[token * d + j]));
            }
            scale[token] = largest / Byte.MAX_VALUE;
            for (int j = 0; largest > 0 && j < d; j++) {
                x[token * d + j] = (byte) Math.round(tokens.x()[token * d + j] / scale[token]);
            }
        }
        return new CompactTokens(x, scale, d, tokens.starts(), tokens.ends());
    }

    public int n() {
        return scale.length;
    }

    public boolean isMark(int token) {
        return starts[token] < 0;
    }

    /** Writes one token's vector to where it is wanted. */
    void copy(int token, float[] to, int at) {
        float factor = scale[token];
        int from = token * d;
        for (int j = 0; j < d; j++) {
            to[at + j] = x[from + j] * factor;
        }
    }

    TokenVectors unpacked() {
        float[] all = new float[x.length];
        for (int token = 0; token < n(); token++) {
            copy(token, all, token * d);
        }
        return new TokenVectors(all, n(), d, starts, ends);
    }
}
