package io.heed.learning;

import io.heed.understanding.HeadWeights;
import java.util.Arrays;
import java.util.List;

/** What the heads are asked. */
public enum Task {
    URGENCY(HeadWeights.URGENCY),
    QUEUE(HeadWeights.QUEUE),
    EFFORT(HeadWeights.EFFORT);

    private final String key;

    Task(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    boolean isLabelled(Example example) {
        return switch (this) {
            case URGENCY -> !Double.isNaN(example.urgency());
            case QUEUE -> example.queue() >= 0;
            case EFFORT -> !Double.isNaN(example.effortMinutes());
        };
    }

    /** Those that some example has a label for. */
    static List<Task> labelled(List<Example> examples) {
        return Arrays.stream(values())
                .filter(task -> examples.stream().anyMatch(task::isLabelled))
                .toList();
    }
}
