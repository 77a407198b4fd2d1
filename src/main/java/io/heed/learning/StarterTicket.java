package io.heed.learning;

/**
 * A hand-written ticket with its labels.
 *
 * @param urgency 0 to 3, see RUBRIC.md beside the tickets
 * @param effortMinutes handling time of a skilled agent
 * @param scene the situation it tells; tickets of one scene are never split between training and validation
 */
public record StarterTicket(String id, String queue, int urgency, double effortMinutes, String scene, String text) {
    /** The rubric's four steps as probabilities that waiting does harm: never quite sure. */
    private static final double[] TARGETS = {0.02, 0.25, 0.7, 0.97};

    public double urgencyTarget() {
        return TARGETS[urgency];
    }

    public boolean isUrgent() {
        return urgency >= 2;
    }
}
