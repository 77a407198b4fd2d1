package io.heed.learning;

import io.heed.understanding.AttentionKind;
import io.heed.understanding.HeadWeights;
import io.heed.understanding.Tensor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A new version before anything is learned: what it takes over from the older one, and heads that know nothing. */
final class Assembly {
    private static final String GAUGE_OF_ALL = "gist.";

    private Assembly() {}

    /** @param heads of the tasks that will be learned */
    static HeadWeights of(HeadTrainer.Start start, int d, List<TrainableHead> heads) {
        HeadWeights older = start.older();
        List<String> queues = start.queues();
        Map<String, AttentionKind> attention = new TreeMap<>();
        Map<String, Tensor> tensors = new TreeMap<>();
        if (older != null) {
            older.tensors().forEach((name, tensor) -> {
                if (name.startsWith(GAUGE_OF_ALL)) tensors.put(name, tensor);
            });
        }
        for (Task task : Task.values()) {
            String key = task.key();
            boolean learned = heads.stream().anyMatch(head -> head.task() == task);
            if (older != null && older.knows(key)) {
                queues = task == Task.QUEUE && !learned ? older.queues() : queues;
                attention.put(key, older.attention(key));
                older.tensors().forEach((name, tensor) -> {
                    if (name.startsWith(key + ".")) {
                        tensors.put(name, tensor);
                    }
                });
            } else if (!learned) {
                ignorance(task, d, queues.size(), tensors);
            }
        }
        for (TrainableHead head : heads) {
            attention.put(head.task().key(), head.shape().kind());
            head.export(tensors);
        }
        if (queues.isEmpty()) {
            throw new IllegalArgumentException("A model needs at least one queue");
        }
        return new HeadWeights(start.version(), start.encoder(), d, queues, start.corpus(), attention, tensors);
    }

    /** Says the same of every text: urgency ½, all queues alike, an everyday ticket's minutes. */
    private static void ignorance(Task task, int d, int queues, Map<String, Tensor> tensors) {
        int outcomes = task == Task.QUEUE ? queues : 1;
        Tensor answer = Parameters.zeros(1, outcomes);
        if (task == Task.EFFORT) {
            answer.values()[0] = (float) Math.log(6);
        }
        Map.of(
                        "Wk", Parameters.zeros(d, 1),
                        "q", Parameters.zeros(1, 1),
                        "Wv", Parameters.zeros(d, 1),
                        "W1", Parameters.zeros(1, 1),
                        "b1", Parameters.zeros(1, 1),
                        "W2", Parameters.zeros(1, outcomes),
                        "b2", answer)
                .forEach((name, tensor) -> tensors.put(task.key() + "." + name, tensor));
    }
}
