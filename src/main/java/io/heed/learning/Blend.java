package io.heed.learning;

import io.heed.understanding.HeadWeights;
import io.heed.understanding.Tensor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts each task's branches as much as does best on validation, and sets temperature and the lowest score at which a queue is still believed.
 */
final class Blend {
    private static final double[] SHARES = {0, 0.5, 1, 2, 3, 4, 6, 8, 12};

    /** What most data sets take; so many validation examples' worth speak for it. */
    private static final double USUAL = 2;

    private static final double STUBBORN = 0.5;
    private static final int ROUNDS = 2;

    private Blend() {}

    /** @param weights with branches that have no share yet */
    static HeadWeights of(HeadWeights weights, List<Task> tasks, List<Example> validation) {
        Map<String, Tensor> tensors = new TreeMap<>(weights.tensors());
        for (Task task : tasks) {
            String key = task.key();
            boolean near = tensors.containsKey(key + ".near.weights");
            double[] shares = {near ? USUAL : 0, USUAL};
            put(shares, key, near, tensors);
            BranchScores scores = BranchScores.of(task, weights.with(tensors), validation);
            if (!scores.examples().isEmpty()) {
                for (int round = 0; round < ROUNDS; round++) {
                    if (near) shares[0] = best(task, scores, shares, 0);
                    shares[1] = best(task, scores, shares, 1);
                }
                put(shares, key, near, tensors);
                tensors.put(
                        key + ".temperature", number(scores.loss(task, shares).bestTemperature()));
                if (task == Task.QUEUE) {
                    tensors.remove("queue.floor");
                    Floor.of(scores.examples(), scores.blended(shares))
                            .ifPresent(score -> tensors.put("queue.floor", score));
                }
            }
        }
        return weights.with(tensors);
    }

    private static void put(double[] shares, String key, boolean near, Map<String, Tensor> tensors) {
        if (near) tensors.put(key + ".near.share", number(shares[0]));
        tensors.put(key + ".words.share", number(shares[1]));
    }

    private static double best(Task task, BranchScores scores, double[] shares, int branch) {
        double best = USUAL;
        double lowest = Double.POSITIVE_INFINITY;
        for (double share : SHARES) {
            double[] tried = shares.clone();
            tried[branch] = share;
            HeadLoss loss = scores.loss(task, tried);
            double unusual = Math.log((share + STUBBORN) / (USUAL + STUBBORN));
            double cost = loss.at(loss.bestTemperature()) * scores.examples().size() + unusual * unusual;
            if (cost < lowest) {
                lowest = cost;
                best = share;
            }
        }
        return best;
    }

    private static Tensor number(double value) {
        return new Tensor(1, 1, new float[] {(float) value});
    }
}
