package io.heed.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The three heads of one model version, ready to answer. */
public final class Heads {
    private static final String FLOOR = "queue.floor";

    private final HeadWeights weights;
    private final TaskHead urgency;
    private final TaskHead queue;
    private final TaskHead effort;
    private final WordBranch urgentWords;
    private final WordBranch queueWords;
    private final NearBranch nearUrgent;
    private final NearBranch nearQueue;

    public Heads(HeadWeights weights) {
        this.weights = weights;
        this.urgency = new TaskHead(HeadWeights.URGENCY, weights);
        this.queue = new TaskHead(HeadWeights.QUEUE, weights);
        this.urgentWords = WordBranch.of(HeadWeights.URGENCY, weights);
        this.queueWords = WordBranch.of(HeadWeights.QUEUE, weights);
        this.nearUrgent = NearBranch.of(HeadWeights.URGENCY, weights);
        this.nearQueue = NearBranch.of(HeadWeights.QUEUE, weights);
        this.effort = new TaskHead(HeadWeights.EFFORT, weights);
    }

    /** @param attention each token's share of the urgency queries' attention, summed over them */
    public record Urgency(double probability, float[] attention) {}

    public HeadWeights weights() {
        return weights;
    }

    public Urgency urgency(TokenVectors tokens, float[] gist) {
        return urgency(tokens, gist, Ngrams.none());
    }

    public Urgency urgency(TokenVectors tokens, float[] gist, Ngrams words) {
        TaskHead.Answer answer = urgency.answer(tokens, gist);
        float[] attention = new float[tokens.n()];
        for (int i = 0; i < answer.attention().length; i++) {
            attention[i % tokens.n()] += answer.attention()[i];
        }
        double logit = blended(answer.logits(), nearUrgent, gist, urgentWords, words)[0]
                / weights.temperature(HeadWeights.URGENCY);
        return new Urgency(1 / (1 + Math.exp(-logit)), attention);
    }

    /**
     * How much each token speaks for urgency: its share of the attention, and its share of what the words as they stand
     * add.
     */
    public float[] evidence(String text, TokenVectors tokens, Urgency urgency, Ngrams words) {
        float[] evidence = share(urgency.attention());
        if (urgentWords == null) {
            return evidence;
        }
        float[] added = new float[tokens.n()];
        float[] characters = urgentWords.contributions(text, words);
        for (int token = 0; token < added.length; token++) {
            for (int at = Math.max(0, tokens.starts()[token]); at < tokens.ends()[token]; at++) {
                added[token] += characters[at];
            }
            added[token] = Math.max(0, added[token]);
        }
        float[] literal = share(added);
        for (int token = 0; token < evidence.length; token++) {
            evidence[token] += literal[token];
        }
        return evidence;
    }

    private static float[] share(float[] parts) {
        float[] shares = parts.clone();
        float total = 0;
        for (float part : parts) {
            total += part;
        }
        for (int i = 0; total > 0 && i < shares.length; i++) {
            shares[i] /= total;
        }
        return shares;
    }

    /** All queues, the likeliest first. */
    public List<QueueProbability> queues(TokenVectors tokens, float[] gist) {
        return queues(tokens, gist, Ngrams.none());
    }

    /** All queues, the likeliest first. */
    public List<QueueProbability> queues(TokenVectors tokens, float[] gist, Ngrams words) {
        return probabilities(queueScores(tokens, gist, words));
    }

    /** Before the softmax. */
    public float[] queueScores(TokenVectors tokens, float[] gist, Ngrams words) {
        return blended(queue.answer(tokens, gist).logits(), nearQueue, gist, queueWords, words);
    }

    /** How sure it is that a text belongs to no queue at all; 0.5 and more is to be believed. */
    public double fitsNone(TokenVectors tokens, float[] gist, Ngrams words) {
        Tensor floor = weights.tensors().get(FLOOR);
        if (floor == null) {
            return 0;
        }
        double highest = Double.NEGATIVE_INFINITY;
        for (float score : queueScores(tokens, gist, words)) {
            highest = Math.max(highest, score);
        }
        return 1 / (1 + Math.exp((highest - floor.values()[0]) / floor.values()[1]));
    }

    private static float[] blended(float[] logits, NearBranch near, float[] gist, WordBranch branch, Ngrams words) {
        float[] sum = logits.clone();
        if (near != null) {
            add(near.share(), near.scores(gist), sum);
        }
        if (branch != null) {
            add(branch.share(), branch.scores(words), sum);
        }
        return sum;
    }

    private static void add(float share, float[] scores, float[] to) {
        for (int k = 0; k < to.length; k++) {
            to[k] += share * scores[k];
        }
    }

    private List<QueueProbability> probabilities(float[] logits) {
        float temperature = weights.temperature(HeadWeights.QUEUE);
        double highest = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            highest = Math.max(highest, logit);
        }
        double total = 0;
        for (float logit : logits) {
            total += Math.exp((logit - highest) / temperature);
        }
        List<QueueProbability> queues = new ArrayList<>(logits.length);
        for (int i = 0; i < logits.length; i++) {
            double share = Math.exp((logits[i] - highest) / temperature) / total;
            queues.add(new QueueProbability(weights.queues().get(i), share));
        }
        queues.sort(Comparator.comparingDouble(QueueProbability::probability).reversed());
        return queues;
    }

    /** The head's outcome is the logarithm, because handling times spread like a log-normal. */
    public double effortMinutes(TokenVectors tokens, float[] gist) {
        double minutes = Math.exp(effort.answer(tokens, gist).logits()[0]);
        return Math.min(240, Math.max(0.5, minutes));
    }
}
