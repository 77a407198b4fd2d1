package io.heed.learning;

import io.heed.understanding.Tensor;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Each outcome of a task told from all others.
 *
 * @param weights features × outcomes
 * @param bias 1 × outcomes
 */
record Separation(Tensor weights, Tensor bias) {
    private static final long SEED = 5;

    /** @param price of a lesson on the wrong side; small where people judge alike texts differently */
    static Separation of(
            Task task,
            double price,
            List<Example> examples,
            int outcomes,
            int[][] places,
            float[][] values,
            int features,
            BooleanSupplier stopped) {
        SupportVectors vectors = new SupportVectors(places, values, features, SEED);
        float[] weights = new float[features * outcomes];
        float[] bias = new float[outcomes];
        for (int outcome = 0; outcome < outcomes; outcome++) {
            if (stopped.getAsBoolean()) throw new FittingStoppedException();
            boolean[] positive = new boolean[examples.size()];
            double[] cost = new double[examples.size()];
            for (int i = 0; i < cost.length; i++) {
                Example example = examples.get(i);
                boolean urgency = task == Task.URGENCY;
                positive[i] = urgency ? example.urgency() >= 0.5 : example.queue() == outcome;
                double sure = urgency ? Math.abs(2 * example.urgency() - 1) : 1;
                cost[i] = price * sure * example.weight();
            }
            float[] w = vectors.separate(positive, cost);
            for (int j = 0; j < features; j++) weights[j * outcomes + outcome] = w[j];
            bias[outcome] = w[features];
        }
        return new Separation(new Tensor(features, outcomes, weights), new Tensor(1, outcomes, bias));
    }
}
