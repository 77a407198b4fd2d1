package io.heed.learning;

import io.heed.understanding.HeadWeights;
import io.heed.understanding.Tensor;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps each task's weights from the epoch in which it did best on validation; the tasks need not agree on one. */
final class BestEpochs {
    private final List<TrainableHead> heads;
    private final Rehearsal rehearsal;
    private final Map<Task, Double> lowest = new EnumMap<>(Task.class);
    private HeadWeights kept;
    private int since;

    BestEpochs(HeadWeights beginning, List<TrainableHead> heads, Rehearsal rehearsal) {
        this.kept = beginning;
        this.heads = heads;
        this.rehearsal = rehearsal;
    }

    /** Epochs in which no task got better. */
    int since() {
        return since;
    }

    HeadWeights weights() {
        return kept;
    }

    /** Looks at the heads after an epoch, and returns their losses; a task that validation does not know has none. */
    Map<Task, Double> see() {
        Map<Task, Double> losses = new EnumMap<>(Task.class);
        Map<String, Tensor> best = new TreeMap<>(kept.tensors());
        boolean anyBetter = false;
        List<HeadLoss> all = rehearsal.of(heads);
        for (int i = 0; i < heads.size(); i++) {
            Task task = heads.get(i).task();
            if (all.get(i).isEmpty()) {
                heads.get(i).export(best);
                continue;
            }
            double loss = all.get(i).at(1);
            losses.put(task, loss);
            if (loss < lowest.getOrDefault(task, Double.MAX_VALUE)) {
                lowest.put(task, loss);
                heads.get(i).export(best);
                anyBetter = true;
            }
        }
        since = anyBetter || losses.isEmpty() ? 0 : since + 1;
        kept = kept.with(best);
        return losses;
    }
}
