package io.heed.learning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** All heads look at a batch's tokens together: to go through the tokens costs more than what is done with them. */
final class Attending {
    private Attending() {}

    /** Each head's features, batch × features. */
    static List<NDArray> of(List<TrainableHead> heads, Batch batch) {
        NDArray x = batch.tokens();
        long size = x.getShape().get(0);
        long n = x.getShape().get(1);
        long d = x.getShape().get(2);
        List<NDArray> projections =
                heads.stream().map(head -> head.attention().projection()).toList();
        NDArray projected =
                x.reshape(size * n, d).matMul(sideBySide(projections)).reshape(size, n, -1);
        NDList own = split(
                projected, projections.stream().mapToLong(p -> p.getShape().get(1)), 2);
        List<NDArray> weights = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            weights.add(heads.get(i).attention().weights(own.get(i), batch.hidden()));
        }
        NDArray mixed = sideBySide(weights).batchMatMul(x);
        NDList mine =
                split(mixed, heads.stream().mapToLong(head -> head.attention().queries()), 1);
        List<NDArray> attended = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            attended.add(heads.get(i).attention().values(weights.get(i), own.get(i), mine.get(i), batch));
        }
        return attended;
    }

    private static NDArray sideBySide(List<NDArray> arrays) {
        return arrays.size() == 1 ? arrays.get(0) : NDArrays.concat(new NDList(arrays), 1);
    }

    private static NDList split(NDArray array, LongStream sizes, int axis) {
        long[] each = sizes.toArray();
        long[] starts = new long[each.length - 1];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = each[i] + (i == 0 ? 0 : starts[i - 1]);
        }
        return array.split(starts, axis);
    }
}
