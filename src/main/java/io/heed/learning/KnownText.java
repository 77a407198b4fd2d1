package io.heed.learning;

import java.util.Set;

/** A text with the latest labels that anybody gave it; null where nobody did. */
record KnownText(TextKey key, String text, Float urgency, String queue, Float effortMinutes) {
    boolean teaches(Task task) {
        return switch (task) {
            case URGENCY -> urgency != null;
            case QUEUE -> queue != null;
            case EFFORT -> effortMinutes != null;
        };
    }

    /** With the labels of these tasks alone; null when none is left. */
    Labelled labelled(Set<Task> tasks) {
        boolean urgent = teaches(Task.URGENCY) && tasks.contains(Task.URGENCY);
        boolean queued = teaches(Task.QUEUE) && tasks.contains(Task.QUEUE);
        boolean timed = teaches(Task.EFFORT) && tasks.contains(Task.EFFORT);
        if (!urgent && !queued && !timed) return null;
        return new Labelled(
                text,
                null,
                urgent ? urgency : Double.NaN,
                queued ? queue : null,
                timed ? effortMinutes : Double.NaN,
                1);
    }
}
