package io.heed.understanding;

import java.util.List;

/**
 * What the model makes of one text.
 *
 * @param urgency 0 (next week will do) to 1 (harm is happening now)
 * @param words the evidence, in the order of the text
 * @param withoutWords urgency of the text without those words; null where it was not looked at
 * @param withoutRandom urgency without as many other words, for comparison; null likewise
 * @param queues likeliest first
 * @param noneOfThese 0..1, how sure it is that the text belongs to none of them; from 0.5 on it is better asked than sorted
 * @param effortMinutes expected handling time of a skilled agent
 * @param attentionPoints what it takes of an agent's attention budget, in half points
 * @param language ISO 639-1 code, "und" where it cannot be told
 * @param confidence 0..1, how far to trust the queue and the language
 * @param embedding length 1
 */
public record Reading(
        double urgency,
        List<WordWeight> words,
        Double withoutWords,
        Double withoutRandom,
        List<QueueProbability> queues,
        double noneOfThese,
        double effortMinutes,
        double attentionPoints,
        String language,
        double confidence,
        String modelVersion,
        String embeddingModel,
        float[] embedding) {
    /** From here on a text fits none of the queues. */
    static final double FITS_NONE = 0.5;

    public Reading {
        words = List.copyOf(words);
        queues = List.copyOf(queues);
    }

    public boolean fitsNone() {
        return noneOfThese >= FITS_NONE;
    }

    /** The same with other queues. */
    Reading routed(List<QueueProbability> other, double none) {
        return new Reading(
                urgency,
                words,
                withoutWords,
                withoutRandom,
                other,
                none,
                effortMinutes,
                attentionPoints,
                language,
                confidence,
                modelVersion,
                embeddingModel,
                embedding);
    }
}
