package io.heed.learning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.heed.understanding.Gauge;
import io.heed.understanding.HeadWeights;
import io.heed.understanding.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One task's head as PyTorch arrays with gradients: what {@link io.heed.understanding.TaskHead} is for answering. */
final class TrainableHead {
    private final Task task;
    private final HeadShape shape;
    private final Gauge gauge;
    private final Parameters parameters;
    private final TrainableAttention attention;

    private TrainableHead(
            Task task, HeadShape shape, Gauge gauge, Parameters parameters, TrainableAttention attention) {
        this.task = task;
        this.shape = shape;
        this.gauge = gauge;
        this.parameters = parameters;
        this.attention = attention;
    }

    /**
     * @param scale typical size of one number in a token vector, so that scores begin near 1
     * @param bias where the outcomes begin, such as the mean
     */
    static TrainableHead fresh(
            NDManager manager,
            Task task,
            HeadShape shape,
            int d,
            Gauge gauge,
            double scale,
            float[] bias,
            Random random) {
        Parameters parameters = new Parameters(manager);
        int features = shape.features(gauge.length());
        int outcomes = bias.length;
        double input = 1 / (Math.sqrt(d) * scale);
        TrainableAttention attention = TrainableAttention.fresh(shape, parameters, d, input, random);
        parameters.put("W1", Parameters.gaussian(features, shape.hidden(), 1 / Math.sqrt(features), random));
        parameters.put("b1", Parameters.zeros(1, shape.hidden()));
        parameters.put("W2", Parameters.gaussian(shape.hidden(), outcomes, 0.5 / Math.sqrt(shape.hidden()), random));
        parameters.put("b2", new Tensor(1, outcomes, bias));
        if (shape.withEmbedding()) {
            parameters.put("Ws", Parameters.zeros(gauge.length(), outcomes));
        }
        return new TrainableHead(task, shape, gauge, parameters, attention);
    }

    /** Begins where the linear probe ends: attention then learns only what the mean of the tokens does not tell. */
    TrainableHead onTopOf(LinearProbe probe) {
        parameters.put("W2", Parameters.tensor(parameters.get("W2").mul(0.1f)));
        parameters.put("b2", probe.bias(gauge));
        parameters.freeze("Ws", probe.weights(gauge));
        return this;
    }

    /**
     * Goes on from what another version has learned, in that version's shape.
     *
     * @param gauge that version's for this task
     * @param queues names of the outcomes now; those that the older version did not know begin as unlikely as its mean
     */
    static TrainableHead from(NDManager manager, Task task, HeadWeights weights, Gauge gauge, List<String> queues) {
        String key = task.key();
        HeadShape shape = HeadShape.of(weights, key);
        Parameters parameters = new Parameters(manager);
        TrainableAttention attention = TrainableAttention.from(shape, parameters, weights, key);
        parameters.put("W1", weights.tensor(key, "W1"));
        parameters.put("b1", weights.tensor(key, "b1"));
        for (String name : shape.withEmbedding() ? List.of("W2", "b2", "Ws") : List.of("W2", "b2")) {
            Tensor before = weights.tensor(key, name);
            parameters.put(
                    name, task == Task.QUEUE ? KnownQueues.rearranged(before, weights.queues(), queues) : before);
        }
        return new TrainableHead(task, shape, gauge, parameters, attention);
    }

    /** Looks at texts as the other head does, and both learn where to look. */
    void attendWith(TrainableHead other) {
        parameters.share(other.parameters, TrainableAttention.names(shape.kind()));
    }

    Task task() {
        return task;
    }

    /** How it measures the gists of texts. */
    Gauge gauge() {
        return gauge;
    }

    HeadShape shape() {
        return shape;
    }

    TrainableAttention attention() {
        return attention;
    }

    Parameters parameters() {
        return parameters;
    }

    /**
     * @param attended batch × features, from the attention
     * @param embedding batch × d, each of length √d
     */
    NDArray logits(NDArray attended, NDArray embedding, Dropout dropout) {
        NDArray features = shape.withEmbedding() ? attended.concat(embedding, 1) : attended;
        NDArray hidden = dropout.apply(features)
                .matMul(parameters.get("W1"))
                .add(parameters.get("b1"))
                .tanh();
        NDArray logits = dropout.apply(hidden).matMul(parameters.get("W2")).add(parameters.get("b2"));
        return shape.withEmbedding() ? logits.add(straight(embedding, dropout)) : logits;
    }

    /** The probe is already as regular as it should be. */
    private NDArray straight(NDArray embedding, Dropout dropout) {
        NDArray ws = parameters.get("Ws");
        return (ws.hasGradient() ? dropout.apply(embedding) : embedding).matMul(ws);
    }

    void export(Map<String, Tensor> tensors) {
        parameters.export(task.key(), tensors);
        gauge.export(task.key(), tensors);
    }
}
