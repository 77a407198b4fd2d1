package io.heed.learning;

import io.heed.understanding.Gauge;
import io.heed.understanding.RandomFeatures;
import io.heed.understanding.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Learns one task's branch of nearness from training and validation lessons together: it says itself what it would say
 * of a validation lesson that it had not seen.
 */
final class NearTraining {
    /** Many outcomes cost many weights a feature: of two halves of what is near, one is a plain direction. */
    private static final RandomFeatures.Kind OF_QUEUES = new RandomFeatures.Kind(2, 0.5f, 1);

    private static final RandomFeatures.Kind OF_URGENCY = new RandomFeatures.Kind(4, 1, 0);

    /** Of many lessons, whose number no longer bounds the work: a quarter of it, and of the memory. */
    private static final RandomFeatures.Kind OF_MUCH_URGENCY = new RandomFeatures.Kind(2, 1, 0);

    private static final int MANY = 4_000;

    private static final double PENALTY_OF_A_QUEUE = 0.1;

    /** People agree less about urgency. */
    private static final double PENALTY_OF_URGENCY = 1;

    private final Task task;
    private final int outcomes;
    private final List<Example> examples;
    private final int validation;
    private final BooleanSupplier stopped;

    NearTraining(Task task, int outcomes, List<Example> training, List<Example> validation, BooleanSupplier stopped) {
        this.task = task;
        this.outcomes = outcomes;
        this.examples = new ArrayList<>(training);
        this.examples.addAll(validation);
        this.examples.removeIf(example -> !task.isLabelled(example));
        this.validation = (int) validation.stream().filter(task::isLabelled).count();
        this.stopped = stopped;
    }

    /**
     * Adds the branch to the task's tensors.
     *
     * @return the scores of each labelled validation lesson, before the share
     */
    List<float[]> into(Map<String, Tensor> tensors, Gauge gauge) {
        RandomFeatures.Kind kind = kind();
        RandomFeatures features = new RandomFeatures(gauge.length(), kind);
        double penalty = task == Task.URGENCY ? PENALTY_OF_URGENCY : PENALTY_OF_A_QUEUE;
        int[] asked =
                IntStream.range(examples.size() - validation, examples.size()).toArray();
        LeastSquares.Found found = new LeastSquares(rows(gauge, features), penalty, stopped).found(asked);
        int last = found.weights().rows() - 1;
        float[] all = found.weights().values();
        String key = task.key() + ".near.";
        tensors.put(key + "kind", kind.tensor());
        tensors.put(key + "weights", new Tensor(last, outcomes, Arrays.copyOf(all, last * outcomes)));
        tensors.put(
                key + "bias", new Tensor(1, outcomes, Arrays.copyOfRange(all, last * outcomes, (last + 1) * outcomes)));
        return List.of(found.unseen());
    }

    private RandomFeatures.Kind kind() {
        if (task != Task.URGENCY) return OF_QUEUES;
        return examples.size() < MANY ? OF_URGENCY : OF_MUCH_URGENCY;
    }

    private LeastSquares.Rows rows(Gauge gauge, RandomFeatures features) {
        return new LeastSquares.Rows() {
            @Override
            public int count() {
                return examples.size();
            }

            @Override
            public float[] features(int row) {
                float[] measured = gauge.measured(examples.get(row).embedding());
                float[] near = features.of(gauge.sized(measured));
                float[] withBias = Arrays.copyOf(near, near.length + 1);
                withBias[near.length] = 1;
                return withBias;
            }

            @Override
            public float[] targets(int row) {
                Example example = examples.get(row);
                if (task == Task.URGENCY) return new float[] {(float) (2 * example.urgency() - 1)};
                float[] targets = new float[outcomes];
                Arrays.fill(targets, -1);
                targets[example.queue()] = 1;
                return targets;
            }

            @Override
            public float cost(int row) {
                return (float) examples.get(row).weight();
            }
        };
    }
}
