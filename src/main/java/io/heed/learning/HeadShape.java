package io.heed.learning;

/**
 * How large one task's head is.
 *
 * @param queries learned queries, each with its own attention over the text
 * @param keys d_k
 * @param values d_v
 * @param hidden units between the attended values and the outcomes
 * @param withEmbedding whether the text's embedding goes in beside the attended values; without it, nothing but what is
 *     attended to can move the outcome, and the attention is honest evidence
 */
public record HeadShape(int queries, int keys, int values, int hidden, boolean withEmbedding) {
    int features(int dimensions) {
        return queries * values + (withEmbedding ? dimensions : 0);
    }
}
