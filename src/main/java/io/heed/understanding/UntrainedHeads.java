package io.heed.understanding;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Heads that have learned nothing, for an encoder that no heads were trained on yet: neutral urgency, every queue as
 * likely as the others, the minutes of an everyday ticket.
 */
final class UntrainedHeads {
    static final String VERSION = "untrained";

    /** Instead of a checksum of what heads were trained on. */
    static final String CORPUS = "none";

    private static final double EVERYDAY_MINUTES = 6;

    private UntrainedHeads() {}

    static HeadWeights of(Encoder encoder, List<String> queues) {
        int d = encoder.dimensions();
        Map<String, Tensor> tensors = new TreeMap<>();
        head(HeadWeights.URGENCY, d, 1, 0, tensors);
        head(HeadWeights.QUEUE, d, queues.size(), 0, tensors);
        head(HeadWeights.EFFORT, d, 1, (float) Math.log(EVERYDAY_MINUTES), tensors);
        return new HeadWeights(VERSION, encoder.name(), d, queues, CORPUS, Map.of(), tensors);
    }

    /** The smallest head there is: everything zero but what it answers to all. */
    private static void head(String task, int d, int outcomes, float answer, Map<String, Tensor> tensors) {
        float[] answers = new float[outcomes];
        Arrays.fill(answers, answer);
        tensors.put(task + ".Wk", new Tensor(d, 1, new float[d]));
        tensors.put(task + ".q", new Tensor(1, 1, new float[1]));
        tensors.put(task + ".Wv", new Tensor(d, 1, new float[d]));
        tensors.put(task + ".W1", new Tensor(1, 1, new float[1]));
        tensors.put(task + ".b1", new Tensor(1, 1, new float[1]));
        tensors.put(task + ".W2", new Tensor(1, outcomes, new float[outcomes]));
        tensors.put(task + ".b2", new Tensor(1, outcomes, answers));
    }
}
