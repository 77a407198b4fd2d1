package io.heed.learning;

import io.heed.understanding.Gauge;
import io.heed.understanding.RandomFeatures;
import io.heed.understanding.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Learns one task's branch of nearness: each outcome against all others. */
final class NearTraining {
    /** Lessons times outcomes. Beyond, it takes minutes, and there is enough for the hidden layer to learn the same. */
    private static final long MOST = 1_000_000;

    private static final double PRICE_OF_A_QUEUE = 0.5;

    private static final double PRICE_OF_URGENCY = 0.2;

    private final Task task;
    private final List<Example> examples;
    private final int outcomes;
    private final BooleanSupplier stopped;

    NearTraining(Task task, int outcomes, List<Example> all, BooleanSupplier stopped) {
        this.task = task;
        this.outcomes = outcomes;
        this.examples = all.stream().filter(task::isLabelled).toList();
        this.stopped = stopped;
    }

    /** Adds the branch to the task's tensors, or takes away an older one where it would take too long. */
    void into(Map<String, Tensor> tensors, Gauge gauge) {
        String key = task.key() + ".near.";
        tensors.keySet().removeIf(name -> name.startsWith(key));
        if ((long) examples.size() * outcomes > MOST) return;
        RandomFeatures features = new RandomFeatures(gauge.length());
        int[] all = new int[features.count()];
        Arrays.setAll(all, j -> j);
        int[][] places = new int[examples.size()][];
        float[][] values = new float[examples.size()][];
        for (int i = 0; i < values.length; i++) {
            places[i] = all;
            values[i] = features.of(gauge.sized(gauge.measured(examples.get(i).embedding())));
        }
        double price = task == Task.URGENCY ? PRICE_OF_URGENCY : PRICE_OF_A_QUEUE;
        Separation found = Separation.of(task, price, examples, outcomes, places, values, all.length, stopped);
        tensors.put(key + "weights", found.weights());
        tensors.put(key + "bias", found.bias());
    }
}
