package io.heed.learning;

import io.heed.understanding.HeadWeights;
import io.heed.understanding.TaskHead;
import io.heed.understanding.Tensor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/** How wrong one task's head is on examples, and the temperature that makes it least wrong. */
final class HeadLoss {
    private final Task task;
    private final List<Example> examples;
    private final List<float[]> logits;

    HeadLoss(Task task, HeadWeights weights, List<Example> all) {
        TaskHead head = new TaskHead(task.key(), weights);
        this.task = task;
        this.examples = all.stream().filter(task::isLabelled).toList();
        this.logits = examples.stream()
                .map(example ->
                        head.answer(example.tokens(), example.embedding()).logits())
                .toList();
    }

    double at(double temperature) {
        double sum = 0;
        for (int i = 0; i < examples.size(); i++) {
            sum += one(logits.get(i), examples.get(i), temperature);
        }
        return examples.isEmpty() ? 0 : sum / examples.size();
    }

    private double one(float[] logit, Example example, double temperature) {
        return switch (task) {
            case URGENCY -> {
                double z = logit[0] / temperature;
                yield Math.max(z, 0) - z * example.urgency() + Math.log1p(Math.exp(-Math.abs(z)));
            }
            case QUEUE -> {
                double total = 0;
                for (float other : logit) {
                    total += Math.exp((other - logit[example.queue()]) / temperature);
                }
                yield Math.log(total);
            }
            case EFFORT -> Math.pow(logit[0] - Math.log(example.effortMinutes()), 2);
        };
    }

    /** Guo et al. 2017: one number for all logits, found on examples that were not trained on. */
    static HeadWeights calibrated(HeadWeights weights, List<Example> validation) {
        Map<String, Tensor> tensors = new TreeMap<>(weights.tensors());
        for (Task task : List.of(Task.URGENCY, Task.QUEUE)) {
            HeadLoss loss = new HeadLoss(task, weights, validation);
            if (!loss.examples.isEmpty()) {
                double best = Math.exp(lowest(log -> loss.at(Math.exp(log)), Math.log(0.3), Math.log(5)));
                tensors.put(task.key() + ".temperature", new Tensor(1, 1, new float[] {(float) best}));
            }
        }
        return weights.with(tensors);
    }

    /** Golden-section search. */
    private static double lowest(DoubleUnaryOperator f, double from, double to) {
        double ratio = (Math.sqrt(5) - 1) / 2;
        double low = from;
        double high = to;
        while (high - low > 1e-4) {
            double left = high - ratio * (high - low);
            double right = low + ratio * (high - low);
            if (f.applyAsDouble(left) < f.applyAsDouble(right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return (low + high) / 2;
    }
}
