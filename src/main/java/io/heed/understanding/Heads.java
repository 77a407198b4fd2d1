package io.heed.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The three heads of one model version, ready to answer. */
public final class Heads {
    private final HeadWeights weights;
    private final TaskHead urgency;
    private final TaskHead queue;
    private final TaskHead effort;

    public Heads(HeadWeights weights) {
        this.weights = weights;
        this.urgency = new TaskHead(HeadWeights.URGENCY, weights);
        this.queue = new TaskHead(HeadWeights.QUEUE, weights);
        this.effort = new TaskHead(HeadWeights.EFFORT, weights);
    }

    /** @param attention each token's share of the urgency queries' attention, summed over them */
    public record Urgency(double probability, float[] attention) {}

    public HeadWeights weights() {
        return weights;
    }

    public Urgency urgency(TokenVectors tokens, float[] embedding) {
        TaskHead.Answer answer = urgency.answer(tokens, embedding);
        float[] attention = new float[tokens.n()];
        for (int i = 0; i < answer.attention().length; i++) {
            attention[i % tokens.n()] += answer.attention()[i];
        }
        double logit = answer.logits()[0] / weights.temperature(HeadWeights.URGENCY);
        return new Urgency(1 / (1 + Math.exp(-logit)), attention);
    }

    /** All queues, the likeliest first. */
    public List<QueueProbability> queues(TokenVectors tokens, float[] embedding) {
        float[] logits = queue.answer(tokens, embedding).logits();
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
    public double effortMinutes(TokenVectors tokens, float[] embedding) {
        double minutes = Math.exp(effort.answer(tokens, embedding).logits()[0]);
        return Math.min(240, Math.max(0.5, minutes));
    }
}
