package io.heed.understanding;

/**
 * Additive attention (Bahdanau et al. 2015) of several learned queries: query h scores a token x with
 * vᵀ tanh(W_k x + W_q q_h), and mixes the values X W_v by the softmax of its scores.
 */
public final class AdditiveAttention implements AttentionPooling {
    private final int queries;
    private final int units;
    private final Rows keyProjection;
    /** queries × units: W_q q_h, the same for every text. */
    private final float[] asked;

    private final float[] v;
    private final Rows valueProjection;

    /**
     * @param keyProjection W_k, d × units
     * @param queryProjection W_q, d_q × units
     * @param query the queries as columns, d_q × queries
     * @param v units × 1
     * @param valueProjection W_v, d × d_v
     */
    public AdditiveAttention(
            Tensor keyProjection, Tensor queryProjection, Tensor query, Tensor v, Tensor valueProjection) {
        this.queries = query.columns();
        this.units = keyProjection.columns();
        this.keyProjection = Rows.of(keyProjection);
        this.asked = query.transposed().times(queryProjection).values();
        this.v = v.values();
        this.valueProjection = Rows.of(valueProjection);
    }

    /** Values: queries × d_v, one query after the other. */
    @Override
    public Pooled pool(Glance glance) {
        TokenVectors tokens = glance.tokens();
        int n = tokens.n();
        float[] keys =
                new Tensor(n, tokens.d(), tokens.x()).times(keyProjection).values();
        float[] attention = new float[queries * n];
        for (int h = 0; h < queries; h++) {
            for (int token = 0; token < n; token++) {
                if (glance.sees(token)) {
                    attention[h * n + token] = score(keys, token * units, h * units);
                }
            }
            glance.softmax(attention, h * n);
        }
        return new Pooled(
                glance.mixed(attention, queries).times(valueProjection).values(), attention);
    }

    private float score(float[] keys, int key, int query) {
        float score = 0;
        for (int k = 0; k < units; k++) {
            score += v[k] * Curve.tanh(keys[key + k] + asked[query + k]);
        }
        return score;
    }
}
