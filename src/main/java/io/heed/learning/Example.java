package io.heed.learning;

import io.heed.understanding.Ngrams;
import io.heed.understanding.Sight;
import io.heed.understanding.TokenVectors;

/**
 * One encoded text and what is known about it; the encoder is frozen, so this is computed once.
 *
 * @param embedding the text as a whole, see {@link TokenVectors#gist()}
 * @param words the text as it stands
 * @param urgency 0..1, NaN if unknown
 * @param queue index of the queue, -1 if unknown
 * @param effortMinutes NaN if unknown
 * @param weight how much it counts, 1 as a rule
 */
public record Example(
        CompactTokens compact,
        float[] embedding,
        Ngrams words,
        double urgency,
        int queue,
        double effortMinutes,
        double weight) {
    public Example(
            CompactTokens compact, float[] embedding, double urgency, int queue, double effortMinutes, double weight) {
        this(compact, embedding, Ngrams.none(), urgency, queue, effortMinutes, weight);
    }

    public static Example of(TokenVectors tokens, double urgency, int queue, double effortMinutes) {
        return of(tokens, urgency, queue, effortMinutes, 1);
    }

    public static Example of(TokenVectors tokens, double urgency, int queue, double effortMinutes, double weight) {
        return new Example(CompactTokens.of(tokens), tokens.gist(), urgency, queue, effortMinutes, weight);
    }

    public Example reading(Ngrams other) {
        return new Example(compact, embedding, other, urgency, queue, effortMinutes, weight);
    }

    /** With the last layer's mean alone for the whole: what a probe on mean-pooled embeddings sees. */
    public Example meanPooled() {
        return new Example(compact, tokens().embedding(), words, urgency, queue, effortMinutes, weight);
    }

    public Sight sight() {
        return new Sight(tokens(), embedding, words);
    }

    public TokenVectors tokens() {
        return compact.unpacked();
    }

    /** Takes as much memory as another text would. */
    public Example copy() {
        return new Example(compact.copy(), embedding.clone(), words, urgency, queue, effortMinutes, weight);
    }
}
