package io.heed.learning;

import ai.djl.ndarray.NDArray;

/** For training what {@link io.heed.understanding.AdditiveAttention} is for answering. */
final class TrainableAdditive implements TrainableAttention {
    private final HeadShape shape;
    private final Parameters parameters;

    TrainableAdditive(HeadShape shape, Parameters parameters) {
        this.shape = shape;
        this.parameters = parameters;
    }

    @Override
    public int queries() {
        return shape.queries();
    }

    @Override
    public NDArray projection() {
        return parameters.get("Wk");
    }

    @Override
    public NDArray weights(NDArray projected, NDArray hidden) {
        long size = projected.getShape().get(0);
        long n = projected.getShape().get(1);
        long units = projected.getShape().get(2);
        NDArray asked = parameters.get("q").transpose().matMul(parameters.get("Wq"));
        return projected
                .reshape(size, 1, n, units)
                .add(asked.reshape(1, shape.queries(), 1, units))
                .tanh()
                .reshape(size * shape.queries() * n, units)
                .matMul(parameters.get("v"))
                .reshape(size, shape.queries(), n)
                .add(hidden)
                .softmax(2);
    }

    @Override
    public NDArray values(NDArray weights, NDArray projected, NDArray mixed, Batch batch) {
        return TrainableDotProduct.projectedValues(mixed, parameters.get("Wv"));
    }
}
