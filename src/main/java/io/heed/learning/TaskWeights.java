package io.heed.learning;

/** What each task's loss counts for in L = Σ π_i ℓ_i. */
public record TaskWeights(double urgency, double queue, double effort) {
    public static final TaskWeights EQUAL = new TaskWeights(1, 1, 1);

    float of(Task task) {
        return (float)
                switch (task) {
                    case URGENCY -> urgency;
                    case QUEUE -> queue;
                    case EFFORT -> effort;
                };
    }
}
