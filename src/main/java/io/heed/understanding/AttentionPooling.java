package io.heed.understanding;

/**
 * Scaled dot-product attention of a few learned queries over the tokens of one text (Vaswani et al. 2017),
 * softmax(q Kᵀ / √d_k) V with K = X W_k and V = X W_v, computed in the order softmax(X (W_k q) / √d_k)ᵀ X · W_v:
 * the same function, without ever making K and V.
 *
 * <p>The tokenizer's own marks are not attended to: they soak up weight and stand for no word.
 */
public final class AttentionPooling {
    private final int d;
    private final int queries;
    /** queries × d: (W_k q)ᵀ / √d_k. */
    private final float[] scoring;

    private final Tensor valueProjection;

    /**
     * @param keyProjection W_k, d × d_k
     * @param query the queries as columns, d_k × queries
     * @param valueProjection W_v, d × d_v
     */
    public AttentionPooling(Tensor keyProjection, Tensor query, Tensor valueProjection) {
        this.d = keyProjection.rows();
        this.queries = query.columns();
        this.valueProjection = valueProjection;
        Tensor product = keyProjection.times(query);
        float scale = (float) (1 / Math.sqrt(keyProjection.columns()));
        this.scoring = new float[queries * d];
        for (int j = 0; j < d; j++) {
            for (int h = 0; h < queries; h++) {
                scoring[h * d + j] = product.values()[j * queries + h] * scale;
            }
        }
    }

    /**
     * @param values queries × d_v
     * @param attention queries × n, each row adds up to 1
     */
    public record Pooled(float[] values, float[] attention) {}

    public Pooled pool(TokenVectors tokens) {
        int n = tokens.n();
        float[] attention = new float[queries * n];
        float[] mixed = new float[queries * d];
        for (int h = 0; h < queries; h++) {
            attend(tokens, h, attention);
            for (int token = 0; token < n; token++) {
                float weight = attention[h * n + token];
                for (int j = 0; weight != 0 && j < d; j++) {
                    mixed[h * d + j] += weight * tokens.x()[token * d + j];
                }
            }
        }
        return new Pooled(new Tensor(queries, d, mixed).times(valueProjection).values(), attention);
    }

    private void attend(TokenVectors tokens, int head, float[] attention) {
        int n = tokens.n();
        boolean blank = tokens.isBlank();
        float[] score = new float[n];
        float highest = Float.NEGATIVE_INFINITY;
        for (int token = 0; token < n; token++) {
            if (blank || !tokens.isMark(token)) {
                score[token] = dot(scoring, head * d, tokens.x(), token * d);
                highest = Math.max(highest, score[token]);
            }
        }
        double total = 0;
        for (int token = 0; token < n; token++) {
            score[token] = blank || !tokens.isMark(token) ? (float) Math.exp(score[token] - highest) : 0;
            total += score[token];
        }
        for (int token = 0; token < n; token++) {
            attention[head * n + token] = (float) (score[token] / total);
        }
    }

    /** Four sums at once: one would wait for each addition before the next. */
    private float dot(float[] a, int fromA, float[] b, int fromB) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int j = 0;
        for (; j + 3 < d; j += 4) {
            s0 += a[fromA + j] * b[fromB + j];
            s1 += a[fromA + j + 1] * b[fromB + j + 1];
            s2 += a[fromA + j + 2] * b[fromB + j + 2];
            s3 += a[fromA + j + 3] * b[fromB + j + 3];
        }
        for (; j < d; j++) {
            s0 += a[fromA + j] * b[fromB + j];
        }
        return s0 + s1 + s2 + s3;
    }
}
