package io.heed.learning;

import io.heed.understanding.AttentionKind;
import io.heed.understanding.HeadWeights;
import io.heed.understanding.Tensor;

/**
 * How large one task's head is.
 *
 * @param kind how it attends to the tokens
 * @param queries learned queries, each with its own attention over the text
 * @param keys d_k; the units of additive attention
 * @param values d_v; the recurrent layer has as many units
 * @param hidden units between the attended values and the outcomes
 * @param withEmbedding whether the text's embedding goes in beside the attended values; without it, nothing but what is
 *     attended to can move the outcome, and the attention is honest evidence
 */
public record HeadShape(AttentionKind kind, int queries, int keys, int values, int hidden, boolean withEmbedding) {
    private static final int HIDDEN_PER_OUTCOME = 4;
    private static final int MOST_HIDDEN = 512;

    /** What an existing head was trained as. */
    static HeadShape of(HeadWeights weights, String task) {
        Tensor query = weights.tensor(task, "q");
        return new HeadShape(
                weights.attention(task),
                query.columns(),
                query.rows(),
                weights.tensor(task, "Wv").columns(),
                weights.tensor(task, "W1").columns(),
                weights.takesEmbedding(task));
    }

    /** @param gist length of the measured gist */
    int features(int gist) {
        int attended = kind == AttentionKind.RECURRENT ? values : queries * values;
        return attended + (withEmbedding ? gist : 0);
    }

    /** Many outcomes take more room to be told apart. */
    HeadShape roomFor(int outcomes) {
        int room = Math.min(MOST_HIDDEN, Math.max(hidden, HIDDEN_PER_OUTCOME * outcomes));
        return new HeadShape(kind, queries, keys, values, room, withEmbedding);
    }

    public HeadShape as(AttentionKind other) {
        return new HeadShape(other, queries, keys, values, hidden, withEmbedding);
    }

    HeadShape attendingLike(HeadShape other) {
        return new HeadShape(other.kind, other.queries, other.keys, other.values, hidden, withEmbedding);
    }

    public HeadShape withEmbedding(boolean seen) {
        return new HeadShape(kind, queries, keys, values, hidden, seen);
    }
}
