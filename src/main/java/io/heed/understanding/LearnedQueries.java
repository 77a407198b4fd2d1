package io.heed.understanding;

/** The learned queries of one head, ready to be held against tokens: (W_k q)ᵀ / √d_k. */
final class LearnedQueries {
    private final int d;
    private final int count;
    /** count × d. */
    private final float[] scoring;

    LearnedQueries(Tensor keyProjection, Tensor query) {
        this.d = keyProjection.rows();
        this.count = query.columns();
        Tensor product = keyProjection.times(query);
        float scale = (float) (1 / Math.sqrt(keyProjection.columns()));
        this.scoring = new float[count * d];
        for (int j = 0; j < d; j++) {
            for (int h = 0; h < count; h++) {
                scoring[h * d + j] = product.values()[j * count + h] * scale;
            }
        }
    }

    int count() {
        return count;
    }

    /** count × n, each row adds up to 1. */
    float[] attention(TokenVectors tokens, Glance glance) {
        int n = tokens.n();
        float[] attention = new float[count * n];
        // token by token: each vector is fetched once for all queries
        for (int token = 0; token < n; token++) {
            for (int h = 0; glance.sees(token) && h < count; h++) {
                attention[h * n + token] = dot(scoring, h * d, tokens.x(), token * d);
            }
        }
        for (int h = 0; h < count; h++) {
            glance.softmax(attention, h * n);
        }
        return attention;
    }

    /** Eight sums at once: one would wait for each addition before the next. */
    private float dot(float[] a, int fromA, float[] b, int fromB) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        float s4 = 0;
        float s5 = 0;
        float s6 = 0;
        float s7 = 0;
        int j = 0;
        for (; j + 7 < d; j += 8) {
            s0 += a[fromA + j] * b[fromB + j];
            s1 += a[fromA + j + 1] * b[fromB + j + 1];
            s2 += a[fromA + j + 2] * b[fromB + j + 2];
            s3 += a[fromA + j + 3] * b[fromB + j + 3];
            s4 += a[fromA + j + 4] * b[fromB + j + 4];
            s5 += a[fromA + j + 5] * b[fromB + j + 5];
            s6 += a[fromA + j + 6] * b[fromB + j + 6];
            s7 += a[fromA + j + 7] * b[fromB + j + 7];
        }
        for (; j < d; j++) {
            s0 += a[fromA + j] * b[fromB + j];
        }
        return s0 + s1 + s2 + s3 + (s4 + s5 + s6 + s7);
    }
}
