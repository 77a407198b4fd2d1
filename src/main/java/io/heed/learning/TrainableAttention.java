package io.heed.learning;

import ai.djl.ndarray.NDArray;
import io.heed.understanding.AttentionKind;
import io.heed.understanding.HeadWeights;
import java.util.List;
import java.util.Random;

/**
 * One head's attention as PyTorch computes it, with gradients; {@link io.heed.understanding.AttentionPooling} is the
 * same function for answering. It comes in three steps, so that a batch's tokens are gone through once for all heads:
 * they are multiplied by every head's projection side by side, scored, and mixed by all heads' weights together.
 */
interface TrainableAttention {
    int queries();

    /** d × p: what this attention wants the tokens multiplied by. */
    NDArray projection();

    /**
     * @param projected batch × n × p
     * @param hidden batch × 1 × n, 0 for words and very negative behind the last
     * @return batch × queries × n, each row adds up to 1
     */
    NDArray weights(NDArray projected, NDArray hidden);

    /**
     * @param mixed batch × queries × d, the tokens mixed by the weights
     * @return batch × features
     */
    NDArray values(NDArray weights, NDArray projected, NDArray mixed, Batch batch);

    /**
     * @param d length of a token vector
     * @param input deviation of fresh weights on token vectors, so that scores begin near 1
     */
    static TrainableAttention fresh(HeadShape shape, Parameters parameters, int d, double input, Random random) {
        int keys = shape.keys();
        int values = shape.values();
        parameters.put("Wk", Parameters.gaussian(d, keys, input, random));
        parameters.put("q", Parameters.gaussian(keys, shape.queries(), 1, random));
        parameters.put("Wv", Parameters.gaussian(d, values, input, random));
        switch (shape.kind()) {
            case DOT_PRODUCT -> {}
            case ADDITIVE -> {
                parameters.put("Wq", Parameters.gaussian(keys, keys, 1 / Math.sqrt(keys), random));
                parameters.put("v", Parameters.gaussian(keys, 1, 1 / Math.sqrt(keys), random));
            }
            case RECURRENT -> {
                double deviation = 1 / Math.sqrt(2.0 * values);
                parameters.put("Wi", Parameters.gaussian(values, 4 * values, deviation, random));
                parameters.put("Wh", Parameters.gaussian(values, 4 * values, deviation, random));
                parameters.put("bi", TrainableRecurrent.openForgetGates(values));
            }
        }
        return over(shape, parameters);
    }

    /** Goes on with what another version has learned. */
    static TrainableAttention from(HeadShape shape, Parameters parameters, HeadWeights weights, String task) {
        for (String name : names(shape.kind())) {
            parameters.put(name, weights.tensor(task, name));
        }
        return over(shape, parameters);
    }

    static List<String> names(AttentionKind kind) {
        return switch (kind) {
            case DOT_PRODUCT -> List.of("Wk", "q", "Wv");
            case ADDITIVE -> List.of("Wk", "q", "Wv", "Wq", "v");
            case RECURRENT -> List.of("Wk", "q", "Wv", "Wi", "Wh", "bi");
        };
    }

    private static TrainableAttention over(HeadShape shape, Parameters parameters) {
        return switch (shape.kind()) {
            case DOT_PRODUCT -> new TrainableDotProduct(shape, parameters);
            case ADDITIVE -> new TrainableAdditive(shape, parameters);
            case RECURRENT -> new TrainableRecurrent(shape, parameters);
        };
    }
}
