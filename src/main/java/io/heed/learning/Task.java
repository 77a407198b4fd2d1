package io.heed.learning;

import io.heed.understanding.HeadWeights;

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
}
