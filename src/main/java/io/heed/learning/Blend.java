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
    private static final double[] SHARES = {0, 0.5, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48};

    /** Of nearness and words what most data sets take; some validation examples' worth speak for it. */
    private static final double[] USUAL = {24, 8};

    /** Where no validation example says anything of it. */
    private static final double USUAL_TEMPERATURE = 7;

    private static final double STUBBORN = 0.5;
    private static final double EMPHASIS = 4;
    private static final int ROUNDS = 2;

    private Blend() {}

    /**
     * @param weights with branches that have no share yet
     * @param unseen by task, what nearness says of its labelled validation examples, learned without them
     */
    static HeadWeights of(
            HeadWeights weights, List<Task> tasks, List<Example> validation, Map<Task, List<float[]>> unseen) {
        Map<String, Tensor> tensors = new TreeMap<>(weights.tensors());
        for (Task task : tasks) {
            String key = task.key();
            double[] shares = USUAL.clone();
            put(shares, key, tensors);
            tensors.remove(key + ".floor");
            tensors.put(key + ".temperature", number(USUAL_TEMPERATURE));
            BranchScores scores = BranchScores.of(task, weights.with(tensors), validation, unseen.get(task));
            if (!scores.examples().isEmpty()) {
                for (int round = 0; round < ROUNDS; round++) {
                    shares[0] = best(task, scores, shares, 0);
                    shares[1] = best(task, scores, shares, 1);
                }
                put(shares, key, tensors);
                tensors.put(
                        key + ".temperature", number(scores.loss(task, shares).bestTemperature()));
                if (task == Task.QUEUE) {
                    Floor.of(scores.examples(), scores.blended(shares))
                            .ifPresent(score -> tensors.put("queue.floor", score));
                }
            }
        }
        return weights.with(tensors);
    }

    private static void put(double[] shares, String key, Map<String, Tensor> tensors) {
        tensors.put(key + ".near.share", number(shares[0]));
        tensors.put(key + ".words.share", number(shares[1]));
    }

    private static double best(Task task, BranchScores scores, double[] shares, int branch) {
        double usual = USUAL[branch];
        double best = usual;
        double lowest = Double.POSITIVE_INFINITY;
        for (double share : SHARES) {
            double[] tried = shares.clone();
            tried[branch] = share;
            HeadLoss loss = scores.loss(task, tried);
            double unusual = Math.log((share + STUBBORN) / (usual + STUBBORN));
            double cost = loss.at(loss.bestTemperature()) * scores.examples().size() + EMPHASIS * unusual * unusual;
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
