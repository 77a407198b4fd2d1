package io.heed.learning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.heed.understanding.HeadWeights;
import io.heed.understanding.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** One task's head as PyTorch arrays with gradients: what {@link io.heed.understanding.TaskHead} is for answering. */
final class TrainableHead {
    private final Task task;
    private final HeadShape shape;
    private final Map<String, NDArray> parameters = new LinkedHashMap<>();

    private TrainableHead(Task task, HeadShape shape) {
        this.task = task;
        this.shape = shape;
    }

    /**
     * @param scale typical size of one number in a token vector, so that scores begin near 1
     * @param bias where the outcomes begin, such as the mean
     */
    static TrainableHead fresh(
            NDManager manager, Task task, HeadShape shape, int d, double scale, float[] bias, Random random) {
        TrainableHead head = new TrainableHead(task, shape);
        int features = shape.features(d);
        int outcomes = bias.length;
        double input = 1 / (Math.sqrt(d) * scale);
        head.put(manager, "Wk", gaussian(d, shape.keys(), input, random));
        head.put(manager, "q", gaussian(shape.keys(), shape.queries(), 1, random));
        head.put(manager, "Wv", gaussian(d, shape.values(), input, random));
        head.put(manager, "W1", gaussian(features, shape.hidden(), 1 / Math.sqrt(features), random));
        head.put(manager, "b1", new Tensor(1, shape.hidden(), new float[shape.hidden()]));
        head.put(manager, "W2", gaussian(shape.hidden(), outcomes, 0.5 / Math.sqrt(shape.hidden()), random));
        head.put(manager, "b2", new Tensor(1, outcomes, bias));
        if (shape.withEmbedding()) {
            head.put(manager, "Ws", new Tensor(d, outcomes, new float[d * outcomes]));
        }
        return head;
    }

    /** Begins where the linear probe ends: attention then learns only what the mean of the tokens does not tell. */
    TrainableHead onTopOf(NDManager manager, LinearProbe probe) {
        NDArray w2 = parameters.get("W2");
        put(
                manager,
                "W2",
                new Tensor(
                        (int) w2.getShape().get(0),
                        (int) w2.getShape().get(1),
                        w2.mul(0.1f).toFloatArray()));
        put(manager, "b2", probe.bias());
        put(manager, "Ws", probe.weightsForScaledEmbedding());
        parameters.get("Ws").setRequiresGradient(false);
        return this;
    }

    /** Goes on from what another version has learned, in that version's shape. */
    static TrainableHead from(NDManager manager, Task task, HeadWeights weights) {
        Tensor query = weights.tensor(task.key(), "q");
        HeadShape shape = new HeadShape(
                query.columns(),
                query.rows(),
                weights.tensor(task.key(), "Wv").columns(),
                weights.tensor(task.key(), "W1").columns(),
                weights.takesEmbedding(task.key()));
        TrainableHead head = new TrainableHead(task, shape);
        for (String name : new String[] {"Wk", "q", "Wv", "W1", "b1", "W2", "b2"}) {
            head.put(manager, name, weights.tensor(task.key(), name));
        }
        if (shape.withEmbedding()) {
            head.put(manager, "Ws", weights.tensor(task.key(), "Ws"));
        }
        return head;
    }

    private static Tensor gaussian(int rows, int columns, double deviation, Random random) {
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * deviation);
        }
        return new Tensor(rows, columns, values);
    }

    private void put(NDManager manager, String name, Tensor tensor) {
        NDArray array = manager.create(tensor.values(), new Shape(tensor.rows(), tensor.columns()));
        array.setRequiresGradient(true);
        parameters.put(name, array);
    }

    Task task() {
        return task;
    }

    int queries() {
        return shape.queries();
    }

    Map<String, NDArray> parameters() {
        return parameters;
    }

    /** W_k q / √d_k, d × queries. */
    NDArray scoring() {
        return parameters.get("Wk").matMul(parameters.get("q")).mul((float) (1 / Math.sqrt(shape.keys())));
    }

    /**
     * @param mixed batch × queries × d, the tokens mixed by attention
     * @param embedding batch × d, each of length √d
     */
    NDArray logits(NDArray mixed, NDArray embedding, Dropout dropout) {
        long batch = mixed.getShape().get(0);
        long d = mixed.getShape().get(2);
        NDArray features = mixed.reshape(batch * shape.queries(), d)
                .matMul(parameters.get("Wv"))
                .reshape(batch, (long) shape.queries() * shape.values());
        if (shape.withEmbedding()) {
            features = features.concat(embedding, 1);
        }
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
        parameters.forEach((name, array) -> {
            Shape of = array.getShape();
            tensors.put(task.key() + "." + name, new Tensor((int) of.get(0), (int) of.get(1), array.toFloatArray()));
        });
    }
}
