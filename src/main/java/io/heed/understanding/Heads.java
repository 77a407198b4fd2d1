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
        Gauge forUrgency = Gauge.of(HeadWeights.URGENCY, weights);
        Gauge forQueue = Gauge.of(HeadWeights.QUEUE, weights).among(List.of(forUrgency));
        Gauge forEffort = Gauge.of(HeadWeights.EFFORT, weights).among(List.of(forQueue, forUrgency));
        this.weights = weights;
        this.urgency = new TaskHead(HeadWeights.URGENCY, weights, forUrgency);
        this.queue = new TaskHead(HeadWeights.QUEUE, weights, forQueue);
        this.effort = new TaskHead(HeadWeights.EFFORT, weights, forEffort);
        this.urgentWords = WordBranch.of(HeadWeights.URGENCY, weights);
        this.queueWords = WordBranch.of(HeadWeights.QUEUE, weights);
        this.nearUrgent = NearBranch.of(HeadWeights.URGENCY, weights, forUrgency);
        this.nearQueue = NearBranch.of(HeadWeights.QUEUE, weights, forQueue);
    }

    /**
     * @param attention each token's share of the urgency queries' attention, summed over them
     * @param words the words as the urgency head weighs them; null if it reads none
     */
    public record Urgency(double probability, float[] attention, Vocabulary.Weighed words) {}

    /**
     * @param queues all of them, the likeliest first
     * @param noneOfThese how sure it is that the text belongs to no queue at all; 0.5 and more is to be believed
     */
    public record Routing(List<QueueProbability> queues, double noneOfThese) {}

    public HeadWeights weights() {
        return weights;
    }

    public Urgency urgency(Sight sight) {
        TaskHead.Answer answer = urgency.answer(sight);
        int n = sight.tokens().n();
        float[] attention = new float[n];
        for (int i = 0; i < answer.attention().length; i++) {
            attention[i % n] += answer.attention()[i];
        }
        float[] logits = answer.logits().clone();
        addNear(nearUrgent, sight, logits);
        Vocabulary.Weighed words = urgentWords == null ? null : urgentWords.weigh(sight.words());
        if (words != null) {
            add(urgentWords.share(), urgentWords.scores(words), logits);
        }
        double logit = logits[0] / weights.temperature(HeadWeights.URGENCY);
        return new Urgency(1 / (1 + Math.exp(-logit)), attention, words);
    }

    /**
     * How much each token speaks for urgency: its share of the attention, and its share of what the words as they stand
     * add.
     */
    float[] evidence(String text, Sight sight, Urgency urgency) {
        float[] evidence = share(urgency.attention());
        if (urgency.words() == null) {
            return evidence;
        }
        TokenVectors tokens = sight.tokens();
        float[] added = new float[tokens.n()];
        float[] characters = urgentWords.contributions(text, sight.words(), urgency.words());
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

    public Routing routing(Sight sight) {
        float[] scores = queueScores(sight);
        return new Routing(probabilities(scores), fitsNone(scores));
    }

    /** Before the softmax. */
    private float[] queueScores(Sight sight) {
        float[] scores = queue.answer(sight).logits().clone();
        addNear(nearQueue, sight, scores);
        if (queueWords != null) {
            add(queueWords.share(), queueWords.scores(sight.words()), scores);
        }
        return scores;
    }

    private double fitsNone(float[] scores) {
        Tensor floor = weights.tensors().get(FLOOR);
        if (floor == null) {
            return 0;
        }
        double highest = Double.NEGATIVE_INFINITY;
        for (float score : scores) {
            highest = Math.max(highest, score);
        }
        return 1 / (1 + Math.exp((highest - floor.values()[0]) / floor.values()[1]));
    }

    private static void addNear(NearBranch near, Sight sight, float[] to) {
        if (near != null) {
            add(near.share(), near.scores(sight), to);
        }
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
    public double effortMinutes(Sight sight) {
        double minutes = Math.exp(effort.answer(sight).logits()[0]);
        return Math.min(240, Math.max(0.5, minutes));
    }
}
