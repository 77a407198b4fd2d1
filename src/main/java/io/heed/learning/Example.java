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
        CompactTokens compact, float[] embedding, double urgency, int queue, double effortMinutes, double weight) {
    public static Example of(TokenVectors tokens, double urgency, int queue, double effortMinutes) {
        return of(tokens, urgency, queue, effortMinutes, 1);
    }

    public static Example of(TokenVectors tokens, double urgency, int queue, double effortMinutes, double weight) {
        return new Example(CompactTokens.of(tokens), tokens.embedding(), urgency, queue, effortMinutes, weight);
    }

    public TokenVectors tokens() {
        return compact.unpacked();
    }
}
