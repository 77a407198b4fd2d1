package io.heed.understanding;

import java.util.Arrays;

/**
 * What a task's outcomes owe to the words of a text as they stand: a linear layer on its n-grams, each weighted by how
 * often it occurs and how rare it is (Salton and Buckley 1988), words and characters scaled to length 1 apart.
 */
public final class WordBranch {
    private final int[] vocabulary;
    private final float[] rarity;
    private final Tensor weights;
    private final float[] bias;
    private final float share;

    private WordBranch(int[] vocabulary, float[] rarity, Tensor weights, float[] bias, float share) {
        this.vocabulary = vocabulary;
        this.rarity = rarity;
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
        int[] vocabulary = new int[coded.length];
        for (int i = 0; i < coded.length; i++) {
            vocabulary[i] = (int) coded[i];
        }
        return new WordBranch(
                vocabulary,
                heads.tensor(task, "words.rarity").values(),
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
        float[] scores = bias.clone();
        int outcomes = scores.length;
        float[] values = values(ngrams, vocabulary, rarity);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0) {
                int row = Arrays.binarySearch(vocabulary, ngrams.buckets()[i]) * outcomes;
                for (int k = 0; k < outcomes; k++) {
                    scores[k] += values[i] * weights.values()[row + k];
                }
            }
        }
        return scores;
    }

    /** What every character of the text adds to the first outcome: an n-gram's part is shared out among its characters. */
    public float[] contributions(String text, Ngrams ngrams) {
        float[] values = values(ngrams, vocabulary, rarity);
        float[] added = new float[text.length()];
        Ngrams.visit(text, (bucket, start, end) -> {
            int i = Arrays.binarySearch(ngrams.buckets(), bucket);
            if (i >= 0 && values[i] != 0) {
                int row = Arrays.binarySearch(vocabulary, bucket) * weights.columns();
                float each = values[i] * weights.values()[row] / ngrams.counts()[i] / (end - start);
                for (int at = start; at < end; at++) {
                    added[at] += each * share;
                }
            }
        });
        return added;
    }

    /** What each n-gram counts; 0 if training did not know it. */
    public static float[] values(Ngrams ngrams, int[] vocabulary, float[] rarity) {
        float[] values = new float[ngrams.buckets().length];
        double words = 0;
        double characters = 0;
        for (int i = 0; i < values.length; i++) {
            int at = Arrays.binarySearch(vocabulary, ngrams.buckets()[i]);
            if (at >= 0) {
                values[i] = (float) (1 + Math.log(ngrams.counts()[i])) * rarity[at];
                if (Ngrams.isWords(ngrams.buckets()[i])) {
                    words += values[i] * values[i];
                } else {
                    characters += values[i] * values[i];
                }
            }
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0) {
                values[i] /= (float) Math.sqrt(Ngrams.isWords(ngrams.buckets()[i]) ? words : characters);
            }
        }
        return values;
    }
}
