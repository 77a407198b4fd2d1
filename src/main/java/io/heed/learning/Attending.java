package io.heed.learning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.util.ArrayList;
import java.util.List;

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
                x.reshape(size * n, d).matMul(sideBySide(projections, 1)).reshape(size, n, -1);
        List<NDArray> own = new ArrayList<>();
        List<NDArray> weights = new ArrayList<>();
        long from = 0;
        for (int i = 0; i < heads.size(); i++) {
            long to = from + projections.get(i).getShape().get(1);
            own.add(projected.get(new NDIndex(":, :, " + from + ":" + to)));
            weights.add(heads.get(i).attention().weights(own.get(i), batch.hidden()));
            from = to;
        }
        NDArray mixed = sideBySide(weights, 1).batchMatMul(x);
        List<NDArray> attended = new ArrayList<>();
        from = 0;
        for (int i = 0; i < heads.size(); i++) {
            TrainableAttention attention = heads.get(i).attention();
            NDArray mine = mixed.get(new NDIndex(":, " + from + ":" + (from + attention.queries())));
            attended.add(attention.values(weights.get(i), own.get(i), mine, batch));
            from += attention.queries();
        }
        return attended;
    }

    private static NDArray sideBySide(List<NDArray> arrays, int axis) {
        NDArray all = arrays.get(0);
        for (NDArray next : arrays.subList(1, arrays.size())) {
            all = all.concat(next, axis);
        }
        return all;
    }
}
