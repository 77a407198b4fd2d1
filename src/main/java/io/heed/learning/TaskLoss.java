package io.heed.learning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;

/** How wrong logits are on a batch, averaged over the examples that have a label for the task. */
final class TaskLoss {
    /** Hand-set labels err now and then. */
    private static final float SMOOTHING = 0.05f;

    private TaskLoss() {}

    static NDArray of(Task task, NDArray logits, List<Example> examples, NDManager manager) {
        int size = examples.size();
        float[] weights = new float[size];
        float total = 1e-6f;
        for (int i = 0; i < size; i++) {
            weights[i] =
                    task.isLabelled(examples.get(i)) ? (float) examples.get(i).weight() : 0;
            total += weights[i];
        }
        NDArray weight = manager.create(weights, new Shape(size, 1)).div(total);
        NDArray each = switch (task) {
            case URGENCY -> crossEntropy(logits, column(examples, manager, e -> e.urgency()));
            case QUEUE -> crossEntropy(logits, examples, manager);
            case EFFORT ->
                logits.sub(column(examples, manager, e -> Math.log(e.effortMinutes())))
                        .square();
        };
        return each.mul(weight).sum();
    }

    private interface Label {
        double of(Example example);
    }

    private static NDArray column(List<Example> examples, NDManager manager, Label label) {
        float[] values = new float[examples.size()];
        for (int i = 0; i < values.length; i++) {
            double value = label.of(examples.get(i));
            values[i] = Double.isNaN(value) ? 0 : (float) value;
        }
        return manager.create(values, new Shape(values.length, 1));
    }

    /** max(z, 0) − z y + log(1 + e^−|z|), which never overflows. */
    private static NDArray crossEntropy(NDArray logit, NDArray target) {
        return NDArrays.maximum(logit, 0)
                .sub(logit.mul(target))
                .add(logit.abs().neg().exp().add(1).log());
    }

    private static NDArray crossEntropy(NDArray logits, List<Example> examples, NDManager manager) {
        int queues = (int) logits.getShape().get(1);
        float[] target = new float[examples.size() * queues];
        Arrays.fill(target, SMOOTHING / queues);
        for (int i = 0; i < examples.size(); i++) {
            if (examples.get(i).queue() >= 0) {
                target[i * queues + examples.get(i).queue()] += 1 - SMOOTHING;
            }
        }
        return logits.logSoftmax(1)
                .mul(manager.create(target, logits.getShape()))
                .neg()
                .sum(new int[] {1}, true);
    }
}
