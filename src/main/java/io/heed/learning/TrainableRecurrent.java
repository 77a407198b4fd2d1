package io.heed.learning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import io.heed.understanding.Tensor;
import java.util.Arrays;

/** For training what {@link io.heed.understanding.RecurrentAttention} is for answering. */
final class TrainableRecurrent implements TrainableAttention {
    private final HeadShape shape;
    private final Parameters parameters;

    TrainableRecurrent(HeadShape shape, Parameters parameters) {
        this.shape = shape;
        this.parameters = parameters;
    }

    /** A layer that forgets by default learns nothing from the beginning of a text (Jozefowicz et al. 2015). */
    static Tensor openForgetGates(int units) {
        Tensor bias = Parameters.zeros(1, 4 * units);
        Arrays.fill(bias.values(), units, 2 * units, 1f);
        return bias;
    }

    @Override
    public int queries() {
        return shape.queries();
    }

    /** W_k q / √d_k beside W_v. */
    @Override
    public NDArray projection() {
        return parameters
                .get("Wk")
                .matMul(parameters.get("q"))
                .mul((float) (1 / Math.sqrt(shape.keys())))
                .concat(parameters.get("Wv"), 1);
    }

    @Override
    public NDArray weights(NDArray projected, NDArray hidden) {
        return projected
                .get(new NDIndex(":, :, :" + shape.queries()))
                .transpose(0, 2, 1)
                .add(hidden)
                .softmax(2);
    }

    @Override
    public NDArray values(NDArray weights, NDArray projected, NDArray mixed, Batch batch) {
        long size = projected.getShape().get(0);
        NDArray even = weights.mean(new int[] {1}).mul(batch.words()).expandDims(2);
        NDArray sequence =
                projected.get(new NDIndex(":, :, " + shape.queries() + ":")).mul(even);
        NDArray zero = sequence.getManager().zeros(new Shape(1, size, shape.values()));
        NDArray bias = parameters.get("bi").flatten();
        NDList layer = new NDList(
                parameters.get("Wi").transpose(), parameters.get("Wh").transpose(), bias, bias.zerosLike());
        NDArray states = sequence.getNDArrayInternal()
                .lstm(sequence, new NDList(zero, zero.duplicate()), layer, true, 1, 0, true, false, true)
                .get(0);
        return batch.last().batchMatMul(states).reshape(size, shape.values());
    }
}
