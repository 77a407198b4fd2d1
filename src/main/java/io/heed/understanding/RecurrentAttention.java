package io.heed.understanding;

/**
 * Embedding → attention → LSTM: learned queries weigh the words as in {@link DotProductAttention}; then a recurrent
 * layer reads the weighted values in the order of the text, m ᾱ_t · x_t W_v with ᾱ the mean over the queries and m the
 * number of words, so that even attention leaves every value as it is. The values are where the layer ends.
 */
public final class RecurrentAttention implements AttentionPooling {
    private final LearnedQueries queries;
    private final Rows valueProjection;
    private final LongShortTermMemory memory;

    /**
     * @param keyProjection W_k, d × d_k
     * @param query the queries as columns, d_k × queries
     * @param valueProjection W_v, d × d_v
     */
    public RecurrentAttention(Tensor keyProjection, Tensor query, Tensor valueProjection, LongShortTermMemory memory) {
        this.queries = new LearnedQueries(keyProjection, query);
        this.valueProjection = Rows.of(valueProjection);
        this.memory = memory;
    }

    @Override
    public Pooled pool(Glance glance) {
        TokenVectors tokens = glance.tokens();
        float[] attention = queries.attention(glance);
        float[] weights = meanWeights(attention, tokens.n());
        int words = 0;
        float[] seen = new float[tokens.n() * tokens.d()];
        for (int token = 0; token < tokens.n(); token++) {
            if (glance.sees(token)) {
                System.arraycopy(tokens.x(), token * tokens.d(), seen, words * tokens.d(), tokens.d());
                weights[words++] = weights[token];
            }
        }
        float[] values =
                new Tensor(tokens.n(), tokens.d(), seen).times(valueProjection).values();
        int size = valueProjection.columns();
        for (int word = 0; word < words; word++) {
            for (int j = 0; j < size; j++) {
                values[word * size + j] *= words * weights[word];
            }
        }
        return new Pooled(memory.last(values, words), attention);
    }

    private float[] meanWeights(float[] attention, int n) {
        float[] mean = new float[n];
        for (int i = 0; i < attention.length; i++) {
            mean[i % n] += attention[i] / queries.count();
        }
        return mean;
    }
}
