package io.heed.understanding;

/**
 * Scaled dot-product attention (Vaswani et al. 2017), softmax(q Kᵀ / √d_k) V with K = X W_k and V = X W_v, computed in
 * the order softmax(X (W_k q) / √d_k)ᵀ X · W_v: the same function, without ever making K and V.
 */
public final class DotProductAttention implements AttentionPooling {
    private final LearnedQueries queries;
    private final Rows valueProjection;

    /**
     * @param keyProjection W_k, d × d_k
     * @param query the queries as columns, d_k × queries
     * @param valueProjection W_v, d × d_v
     */
    public DotProductAttention(Tensor keyProjection, Tensor query, Tensor valueProjection) {
        this.queries = new LearnedQueries(keyProjection, query);
        this.valueProjection = Rows.of(valueProjection);
    }

    /** Values: queries × d_v, one query after the other. */
    @Override
    public Pooled pool(Glance glance) {
        float[] attention = queries.attention(glance);
        Tensor mixed = glance.mixed(attention, queries.count());
        return new Pooled(mixed.times(valueProjection).values(), attention);
    }
}
