package io.heed.learning;

import io.heed.understanding.TokenVectors;

/**
 * One encoded text and what is known about it; the encoder is frozen, so this is computed once.
 *
 * @param embedding of the tokens, see {@link TokenVectors#embedding()}
 * @param urgency 0..1, NaN if unknown
 * @param queue index of the queue, -1 if unknown
 * @param effortMinutes NaN if unknown
 * @param weight how much it counts, 1 as a rule
 */
public record Example(
        TokenVectors tokens, float[] embedding, double urgency, int queue, double effortMinutes, double weight) {
    public static Example of(TokenVectors tokens, double urgency, int queue, double effortMinutes) {
        return new Example(tokens, tokens.embedding(), urgency, queue, effortMinutes, 1);
    }
}
