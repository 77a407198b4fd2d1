package io.heed.learning;

import io.heed.understanding.AttentionKind;

/**
 * How heads are trained.
 *
 * @param sharedAttention whether all tasks look through the same queries, which learn from all of them: only then do the
 *     weights of the tasks matter, because Adam does not care how large a task's own gradients are
 * @param probeFirst heads with the embedding begin as the fitted linear probe, which is then held fast: right for some
 *     hundred lessons, on which free heads learn by heart
 * @param epochs at most; each task keeps the weights of its own best epoch on validation
 * @param patience epochs without any task getting better before it stops
 * @param batch lessons a step; with thousands of lessons, twice as many
 * @param featureDropout share of features left out at random before each layer
 * @param tokenDropout share of tokens hidden from the attention at random, so that no single word decides
 * @param seed the same seed on the same examples gives the same weights
 */
public record TrainingPlan(
        HeadShape urgency,
        HeadShape queue,
        HeadShape effort,
        TaskWeights taskWeights,
        boolean sharedAttention,
        boolean probeFirst,
        int epochs,
        int patience,
        int batch,
        float learningRate,
        float weightDecay,
        float featureDropout,
        float tokenDropout,
        long seed) {
    private static final int FEWEST_EPOCHS = 12;
    private static final int ENOUGH_LESSONS_SEEN = 60_000;
    private static final int FEW_LESSONS = 3_000;
    private static final float CAREFUL = 3e-4f;

    public static TrainingPlan standard() {
        return new TrainingPlan(
                new HeadShape(AttentionKind.DOT_PRODUCT, 4, 32, 32, 32, true),
                new HeadShape(AttentionKind.DOT_PRODUCT, 4, 32, 32, 48, true),
                new HeadShape(AttentionKind.DOT_PRODUCT, 2, 32, 32, 24, true),
                TaskWeights.EQUAL,
                false,
                false,
                40,
                8,
                32,
                1e-3f,
                0.02f,
                0.5f,
                0.15f,
                7);
    }

    /** For a new house's first lessons, every head upon the probe. */
    public static TrainingPlan fewLessons() {
        TrainingPlan standard = standard();
        return new TrainingPlan(
                new HeadShape(AttentionKind.DOT_PRODUCT, 4, 32, 32, 32, true),
                standard.queue,
                standard.effort,
                standard.taskWeights,
                standard.sharedAttention,
                true,
                standard.epochs,
                standard.patience,
                standard.batch,
                standard.learningRate,
                standard.weightDecay,
                standard.featureDropout,
                standard.tokenDropout,
                standard.seed);
    }

    /** Of many lessons each pass takes many steps, so that fewer passes do; few lessons want smaller ones. */
    TrainingPlan forLessons(int lessons) {
        float careful = Math.min(learningRate, CAREFUL * Math.max(1, (float) lessons / FEW_LESSONS));
        return new TrainingPlan(
                urgency,
                queue,
                effort,
                taskWeights,
                sharedAttention,
                probeFirst,
                Math.min(epochs, Math.max(FEWEST_EPOCHS, ENOUGH_LESSONS_SEEN / lessons)),
                patience,
                batch,
                careful,
                weightDecay,
                featureDropout,
                tokenDropout,
                seed);
    }

    HeadShape shape(Task task) {
        return switch (task) {
            case URGENCY -> urgency;
            case QUEUE -> queue;
            case EFFORT -> effort;
        };
    }

    /** The same with every head attending in one way. */
    public TrainingPlan attending(AttentionKind kind) {
        return shapes(urgency.as(kind), queue.as(kind), effort.as(kind));
    }

    /** The same with all heads seeing the text's embedding, or none. */
    public TrainingPlan withEmbedding(boolean seen) {
        return shapes(urgency.withEmbedding(seen), queue.withEmbedding(seen), effort.withEmbedding(seen));
    }

    public TrainingPlan shapes(HeadShape forUrgency, HeadShape forQueue, HeadShape forEffort) {
        return new TrainingPlan(
                forUrgency,
                forQueue,
                forEffort,
                taskWeights,
                sharedAttention,
                probeFirst,
                epochs,
                patience,
                batch,
                learningRate,
                weightDecay,
                featureDropout,
                tokenDropout,
                seed);
    }

    public TrainingPlan weighing(TaskWeights weights) {
        return steps(weights, sharedAttention, epochs, patience, batch, seed);
    }

    /** The same with one attention for all tasks, of urgency's size. */
    public TrainingPlan sharingAttention() {
        return shapes(urgency, queue.attendingLike(urgency), effort.attendingLike(urgency))
                .steps(taskWeights, true, epochs, patience, batch, seed);
    }

    public TrainingPlan epochs(int most, int withoutProgress) {
        return steps(taskWeights, sharedAttention, most, withoutProgress, batch, seed);
    }

    public TrainingPlan batch(int size) {
        return steps(taskWeights, sharedAttention, epochs, patience, size, seed);
    }

    public TrainingPlan seed(long other) {
        return steps(taskWeights, sharedAttention, epochs, patience, batch, other);
    }

    private TrainingPlan steps(
            TaskWeights weights, boolean shared, int most, int withoutProgress, int size, long chance) {
        return new TrainingPlan(
                urgency,
                queue,
                effort,
                weights,
                shared,
                probeFirst,
                most,
                withoutProgress,
                size,
                learningRate,
                weightDecay,
                featureDropout,
                tokenDropout,
                chance);
    }
}
