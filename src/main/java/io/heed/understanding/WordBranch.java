package io.heed.understanding;

import java.util.Arrays;

/**
 * What a task's outcomes owe to the words of a text as they stand: a linear layer on its n-grams, weighed by a
 * {@link Vocabulary}.
 */
public final class WordBranch {
    private final Vocabulary vocabulary;
    private final Tensor weights;
    private final float[] bias;
    private final float share;

    private WordBranch(Vocabulary vocabulary, Tensor weights, float[] bias, float share) {
        this.vocabulary = vocabulary;
        this.weights = weights;
        this.bias = bias;
        this.share = share;
    }

    /** Null if the task was not trained on words. */
    public static WordBranch of(String task, HeadWeights heads) {
        if (!heads.takesWords(task)) {
            return null;
        }
        float[] coded = heads.tensor(task, "words.vocabulary").values();
        int[] buckets = new int[coded.length];
        for (int i = 0; i < coded.length; i++) {
            buckets[i] = (int) coded[i];
        }
        return new WordBranch(
                new Vocabulary(buckets, heads.tensor(task, "words.rarity").values()),
                heads.tensor(task, "words.weights"),
                heads.tensor(task, "words.bias").values(),
                heads.tensor(task, "words.share").values()[0]);
    }

    /** How much the words count beside the rest. */
    public float share() {
        return share;
    }

    /** One per outcome, before the share. */
    public float[] scores(Ngrams ngrams) {
        return scores(vocabulary.weigh(ngrams));
    }

    Vocabulary.Weighed weigh(Ngrams ngrams) {
        return vocabulary.weigh(ngrams);
    }

    float[] scores(Vocabulary.Weighed text) {
        float[] scores = bias.clone();
        int outcomes = scores.length;
        for (int i = 0; i < text.places().length; i++) {
            if (text.places()[i] >= 0) {
                int row = text.places()[i] * outcomes;
                for (int k = 0; k < outcomes; k++) {
                    scores[k] += text.values()[i] * weights.values()[row + k];
                }
            }
        }
        return scores;
    }

    /** What every character of the text adds to the first outcome: an n-gram's part is shared out among its characters. */
    public float[] contributions(String text, Ngrams ngrams) {
        return contributions(text, ngrams, weigh(ngrams));
    }

    float[] contributions(String text, Ngrams ngrams, Vocabulary.Weighed weighed) {
        float[] each = new float[weighed.places().length];
        for (int i = 0; i < each.length; i++) {
            if (weighed.places()[i] >= 0) {
                float weight = weights.values()[weighed.places()[i] * weights.columns()];
                each[i] = share * weighed.values()[i] * weight / ngrams.counts()[i];
            }
        }
        float[] added = new float[text.length()];
        Ngrams.visit(text, (bucket, start, end) -> {
            if (vocabulary.placeOf(bucket) < 0) return;
            float part = each[Arrays.binarySearch(ngrams.buckets(), bucket)] / (end - start);
            for (int at = start; at < end; at++) {
                added[at] += part;
            }
        });
        return added;
    }
}
