package io.heed.learning;

/** What each task's loss counts for in L = Σ π_i ℓ_i. */
public record TaskWeights(double urgency, double queue, double effort) {
    public static final TaskWeights EQUAL = new TaskWeights(1, 1, 1);

    public TaskWeights {
        if (!(urgency >= 0 && queue >= 0 && effort >= 0 && urgency + queue + effort > 0)) {
            throw new IllegalArgumentException("Weights must be 0 or more, and not all 0");
        }
    }

    /**
     * The rule of the attention economy, π_i ∝ a_i w_i, scaled so that the three add up to what equal weights do.
     *
     * @param attention a_i, the share of agents' attention that mistakes of each task cost
     * @param supervisor w_i, how much each matters to the supervisor
     */
    public static TaskWeights ofAttention(TaskWeights attention, TaskWeights supervisor) {
        double urgency = attention.urgency * supervisor.urgency;
        double queue = attention.queue * supervisor.queue;
        double effort = attention.effort * supervisor.effort;
        double scale = 3 / (urgency + queue + effort);
        return new TaskWeights(urgency * scale, queue * scale, effort * scale);
    }

    float of(Task task) {
        return (float)
                switch (task) {
                    case URGENCY -> urgency;
                    case QUEUE -> queue;
                    case EFFORT -> effort;
                };
    }
}
