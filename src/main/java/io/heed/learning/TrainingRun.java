package io.heed.learning;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** One training: its heads, its optimiser's state and its source of chance. */
final class TrainingRun {
    /** From so many lessons on, steps of twice the size: as many as with half the lessons, and better measured. */
    private static final int MANY = 4_000;

    private final TrainingPlan plan;
    private final NDManager manager;
    private final List<TrainableHead> heads;
    private final List<Example> examples;
    private final int size;
    private final Random random;
    private final Optimizer optimizer;

    TrainingRun(TrainingPlan plan, NDManager manager, List<TrainableHead> heads, List<Example> examples) {
        this.plan = plan;
        this.random = new Random(plan.seed());
        this.manager = manager;
        this.heads = heads;
        this.examples = examples;
        this.size = examples.size() < MANY ? plan.batch() : 2 * plan.batch();
        // Adam's steps grow with the root of the batch (Malladi et al. 2022).
        float rate = plan.learningRate() * (float) Math.sqrt((double) size / plan.batch());
        int steps = plan.epochs() * ((examples.size() + size - 1) / size);
        this.optimizer = Optimizer.adamW()
                .optLearningRateTracker(Tracker.cosine()
                        .setBaseValue(rate)
                        .optFinalValue(rate / 20)
                        .setMaxUpdates(steps)
                        .build())
                .optWeightDecays(plan.weightDecay())
                .build();
    }

    /** The mean loss of one pass. */
    double epoch(BooleanSupplier stopped) {
        double sum = 0;
        List<List<Example>> batches = Batches.shuffled(examples, size, random);
        for (List<Example> some : batches) {
            if (stopped.getAsBoolean()) {
                throw new FittingStoppedException();
            }
            try (NDManager step = manager.newSubManager()) {
                sum += step(step, Batch.of(step, some, plan.tokenDropout(), random));
            }
        }
        return sum / batches.size();
    }

    private float step(NDManager step, Batch batch) {
        float value;
        heads.forEach(head -> head.parameters().lendTo(step));
        try (GradientCollector collector = Engine.getEngine(HeadTrainer.ENGINE).newGradientCollector()) {
            NDArray loss = loss(step, batch);
            collector.backward(loss);
            value = loss.getFloat();
        }
        Set<NDArray> updated = Collections.newSetFromMap(new IdentityHashMap<>());
        for (TrainableHead head : heads) {
            head.parameters().forEachLearned((name, parameter) -> {
                if (!updated.add(parameter)) {
                    return;
                }
                try (NDArray gradient = parameter.getGradient()) {
                    optimizer.update(head.task().key() + "." + name, parameter, gradient);
                    gradient.subi(gradient);
                }
            });
        }
        return value;
    }

    private NDArray loss(NDManager step, Batch batch) {
        List<NDArray> attended = Attending.of(heads, batch);
        Dropout dropout = new Dropout(step, plan.featureDropout(), random);
        NDArray total = step.create(0f);
        for (int i = 0; i < heads.size(); i++) {
            TrainableHead head = heads.get(i);
            NDArray logits = head.logits(attended.get(i), batch.gists(head.gauge()), dropout);
            total = total.add(TaskLoss.of(head.task(), logits, batch.examples(), step)
                    .mul(plan.taskWeights().of(head.task())));
        }
        return total;
    }
}
