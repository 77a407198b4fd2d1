package io.heed.learning;

import io.heed.understanding.Tensor;
import java.util.List;

/** Queues come and go between versions: what was learned of those that stay is kept. */
final class KnownQueues {
    private KnownQueues() {}

    /** Columns in the order of the queues now; a queue that is new has the mean of the older columns. */
    static Tensor rearranged(Tensor before, List<String> then, List<String> now) {
        if (then.equals(now)) {
            return before;
        }
        Tensor after = new Tensor(before.rows(), now.size(), new float[before.rows() * now.size()]);
        for (int row = 0; row < before.rows(); row++) {
            double mean = 0;
            for (int column = 0; column < before.columns(); column++) {
                mean += before.values()[row * before.columns() + column] / before.columns();
            }
            for (int column = 0; column < now.size(); column++) {
                int at = then.indexOf(now.get(column));
                after.values()[row * now.size() + column] =
                        at < 0 ? (float) mean : before.values()[row * before.columns() + at];
            }
        }
        return after;
    }
}
