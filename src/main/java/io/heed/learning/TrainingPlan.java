package io.heed.learning;

import io.heed.understanding.AttentionKind;

/**
 * How heads are trained.
 *
 * @param probeFirst heads with the embedding begin as the fitted linear probe, which is then held fast: right for some
 *     hundred lessons, on which free heads learn by heart
 * @param epochs at most; each task keeps the weights of its own best epoch on validation
 * @param patience epochs without any task getting better before it stops
 * @param featureDropout share of features left out at random before each layer
 * @param tokenDropout share of tokens hidden from the attention at random, so that no single word decides
 * @param seed the same seed on the same examples gives the same weights
 */
public record TrainingPlan(
        HeadShape urgency,
        HeadShape queue,
        HeadShape effort,
        TaskWeights taskWeights,
        boolean probeFirst,
        int epochs,
        int patience,
        int batch,
        float learningRate,
        float weightDecay,
        float featureDropout,
        float tokenDropout,
        long seed) {
    public static TrainingPlan standard() {
        return new TrainingPlan(
                new HeadShape(AttentionKind.DOT_PRODUCT, 4, 32, 32, 32, true),
                new HeadShape(AttentionKind.DOT_PRODUCT, 4, 32, 32, 48, true),
                new HeadShape(AttentionKind.DOT_PRODUCT, 2, 32, 32, 24, true),
                TaskWeights.EQUAL,
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

    HeadShape shape(Task task) {
        return switch (task) {
            case URGENCY -> urgency;
            case QUEUE -> queue;
            case EFFORT -> effort;
        };
    }

    /** The same with every head attending in one way. */
    public TrainingPlan attending(AttentionKind kind) {
        return new TrainingPlan(
                urgency.as(kind),
                queue.as(kind),
                effort.as(kind),
                taskWeights,
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

    public TrainingPlan epochs(int most, int withoutProgress) {
        return new TrainingPlan(
                urgency,
                queue,
                effort,
                taskWeights,
                probeFirst,
                most,
                withoutProgress,
                batch,
                learningRate,
                weightDecay,
                featureDropout,
                tokenDropout,
                seed);
    }

    public TrainingPlan batch(int size) {
        return new TrainingPlan(
                urgency,
                queue,
                effort,
                taskWeights,
                probeFirst,
                epochs,
                patience,
                size,
                learningRate,
                weightDecay,
                featureDropout,
                tokenDropout,
                seed);
    }
}
