package io.heed.learning;

import ai.djl.ndarray.NDArray;

/** For training what {@link io.heed.understanding.DotProductAttention} is for answering. */
final class TrainableDotProduct implements TrainableAttention {
    private final HeadShape shape;
    private final Parameters parameters;

    TrainableDotProduct(HeadShape shape, Parameters parameters) {
        this.shape = shape;
        this.parameters = parameters;
    }

    @Override
    public int queries() {
        return shape.queries();
    }

    /** W_k q / √d_k. */
    @Override
    public NDArray projection() {
        return parameters.get("Wk").matMul(parameters.get("q")).mul((float) (1 / Math.sqrt(shape.keys())));
    }

    @Override
    public NDArray weights(NDArray projected, NDArray hidden) {
        return projected.transpose(0, 2, 1).add(hidden).softmax(2);
    }

    @Override
    public NDArray values(NDArray weights, NDArray projected, NDArray mixed, Batch batch) {
        return projectedValues(mixed, parameters.get("Wv"));
    }

    /** mixed · W_v, the queries side by side: batch × (queries · d_v). A 4-D product would be many times slower. */
    static NDArray projectedValues(NDArray mixed, NDArray wv) {
        long size = mixed.getShape().get(0);
        long queries = mixed.getShape().get(1);
        long d = mixed.getShape().get(2);
        return mixed.reshape(size * queries, d)
                .matMul(wv)
                .reshape(size, queries * wv.getShape().get(1));
    }
}
