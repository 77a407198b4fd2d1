package io.heed.understanding;

/**
 * A few learned queries attend to the tokens of one text; what they find becomes a vector of fixed length.
 *
 * <p>The tokenizer's own marks are not attended to: they soak up weight and stand for no word.
 */
public interface AttentionPooling {
    /**
     * @param values the features that go on into the head
     * @param attention queries × n, each row adds up to 1
     */
    record Pooled(float[] values, float[] attention) {}

    Pooled pool(Glance glance);

    default Pooled pool(TokenVectors tokens) {
        return pool(new Glance(tokens));
    }

    /** The attention of one task's head, of the kind it was trained as. */
    static AttentionPooling of(String task, HeadWeights weights) {
        return switch (weights.attention(task)) {
            case DOT_PRODUCT ->
                new DotProductAttention(
                        weights.tensor(task, "Wk"), weights.tensor(task, "q"), weights.tensor(task, "Wv"));
            case ADDITIVE ->
                new AdditiveAttention(
                        weights.tensor(task, "Wk"),
                        weights.tensor(task, "Wq"),
                        weights.tensor(task, "q"),
                        weights.tensor(task, "v"),
                        weights.tensor(task, "Wv"));
            case RECURRENT ->
                new RecurrentAttention(
                        weights.tensor(task, "Wk"),
                        weights.tensor(task, "q"),
                        weights.tensor(task, "Wv"),
                        new LongShortTermMemory(
                                weights.tensor(task, "Wi"), weights.tensor(task, "Wh"), weights.tensor(task, "bi")));
        };
    }
}
