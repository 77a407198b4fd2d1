package io.heed.learning;

import io.heed.understanding.HeadWeights;
import io.heed.understanding.TaskHead;
import io.heed.understanding.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/** How wrong one task's head is on examples, and the temperature that makes it least wrong. */
final class HeadLoss {
    private final Task task;
    private final List<Example> examples;
    private final List<float[]> logits;

    /** @param allLogits of all the examples, also those without a label for the task */
    HeadLoss(Task task, List<Example> all, List<float[]> allLogits) {
        this.task = task;
        this.examples = new ArrayList<>();
        this.logits = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (task.isLabelled(all.get(i))) {
                examples.add(all.get(i));
                logits.add(allLogits.get(i));
            }
        }
    }

    static HeadLoss of(Task task, HeadWeights weights, List<Example> examples) {
        TaskHead head = new TaskHead(task.key(), weights);
        return new HeadLoss(
                task,
                examples,
                examples.stream()
                        .map(example -> head.answer(example.sight()).logits())
                        .toList());
    }

    boolean isEmpty() {
        return examples.isEmpty();
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
            HeadLoss loss = HeadLoss.of(task, weights, validation);
            if (!loss.isEmpty()) {
                tensors.put(
                        task.key() + ".temperature", new Tensor(1, 1, new float[] {(float) loss.bestTemperature()}));
            }
        }
        return weights.with(tensors);
    }

    double bestTemperature() {
        return Math.exp(lowest(log -> at(Math.exp(log)), Math.log(0.2), Math.log(40)));
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
