package io.heed.learning;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** One training: its heads, its optimiser's state and its source of chance. */
final class TrainingRun {
    private final TrainingPlan plan;
    private final NDManager manager;
    private final List<TrainableHead> heads;
    private final List<Example> examples;
    private final Random random;
    private final Optimizer optimizer;

    TrainingRun(TrainingPlan plan, NDManager manager, List<TrainableHead> heads, List<Example> examples) {
        this.plan = plan;
        this.random = new Random(plan.seed());
        this.manager = manager;
        this.heads = heads;
        this.examples = new ArrayList<>(examples);
        int steps = plan.epochs() * ((examples.size() + plan.batch() - 1) / plan.batch());
        this.optimizer = Optimizer.adamW()
                .optLearningRateTracker(Tracker.cosine()
                        .setBaseValue(plan.learningRate())
                        .optFinalValue(plan.learningRate() / 20)
                        .setMaxUpdates(steps)
                        .build())
                .optWeightDecays(plan.weightDecay())
                .build();
    }

    double epoch() {
        Collections.shuffle(examples, random);
        double sum = 0;
        int batches = 0;
        for (int from = 0; from < examples.size(); from += plan.batch()) {
            List<Example> some = examples.subList(from, Math.min(from + plan.batch(), examples.size()));
            try (NDManager step = manager.newSubManager()) {
                sum += step(step, Batch.of(step, some, plan.tokenDropout(), random));
                batches++;
            }
        }
        return sum / batches;
    }

    private float step(NDManager step, Batch batch) {
        float value;
        try (GradientCollector collector = Engine.getEngine(HeadTrainer.ENGINE).newGradientCollector()) {
            NDArray loss = loss(step, batch);
            collector.backward(loss);
            value = loss.getFloat();
        }
        for (TrainableHead head : heads) {
            head.parameters().forEach((name, parameter) -> {
                if (Boolean.getBoolean("freeze") && name.equals("Ws")) {
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

    /** All queries of all tasks look at the tokens in one multiplication; a 4-D one is many times slower. */
    private NDArray loss(NDManager step, Batch batch) {
        NDArray x = batch.tokens();
        long size = x.getShape().get(0);
        long n = x.getShape().get(1);
        long d = x.getShape().get(2);
        NDArray scoring = heads.get(0).scoring();
        scoring.attach(step);
        for (TrainableHead head : heads.subList(1, heads.size())) {
            scoring = scoring.concat(head.scoring(), 1);
        }
        NDArray scores = x.reshape(size * n, d)
                .matMul(scoring)
                .reshape(size, n, scoring.getShape().get(1));
        NDArray attention = scores.transpose(0, 2, 1).add(batch.hidden()).softmax(2);
        NDArray mixed = attention.batchMatMul(x);
        Dropout dropout = new Dropout(step, plan.featureDropout(), random);
        NDArray total = step.create(0f);
        int from = 0;
        for (TrainableHead head : heads) {
            NDArray own = mixed.get(new NDIndex(":, " + from + ":" + (from + head.queries())));
            from += head.queries();
            NDArray logits = head.logits(own, batch.embeddings(), dropout);
            total = total.add(TaskLoss.of(head.task(), logits, batch.examples(), step)
                    .mul(plan.taskWeights().of(head.task())));
        }
        return total;
    }
}
