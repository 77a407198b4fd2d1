package io.heed.learning;

import io.heed.understanding.HeadWeights;
import io.heed.understanding.Tensor;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps each task's weights from the epoch in which it did best on validation; the tasks need not agree on one. */
final class BestEpochs {
    private final List<Example> validation;
    private final List<Task> judged;
    private final Map<Task, Double> lowest = new EnumMap<>(Task.class);
    private HeadWeights kept;
    private int since;

    BestEpochs(HeadWeights beginning, List<Example> validation) {
        this.kept = beginning;
        this.validation = validation;
        this.judged = Task.labelled(validation);
    }

    /** Epochs in which no task got better. */
    int since() {
        return since;
    }

    HeadWeights weights() {
        return kept;
    }

    /** Looks at the heads after an epoch, and returns their losses. */
    Map<Task, Double> see(List<TrainableHead> heads) {
        Map<String, Tensor> now = new TreeMap<>(kept.tensors());
        heads.forEach(head -> head.export(now));
        HeadWeights candidate = kept.with(now);
        Map<Task, Double> losses = new EnumMap<>(Task.class);
        Map<String, Tensor> best = new TreeMap<>(kept.tensors());
        since += judged.isEmpty() ? 0 : 1;
        for (TrainableHead head : heads) {
            Task task = head.task();
            boolean better = true;
            if (judged.contains(task)) {
                double loss = new HeadLoss(task, candidate, validation).at(1);
                losses.put(task, loss);
                better = loss < lowest.getOrDefault(task, Double.MAX_VALUE);
                if (better) {
                    lowest.put(task, loss);
                    since = 0;
                }
            }
            if (better) {
                head.export(best);
            }
        }
        kept = kept.with(best);
        return losses;
    }
}
