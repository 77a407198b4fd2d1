package io.heed.learning;

import io.heed.understanding.Encoder;
import io.heed.understanding.Gauge;
import io.heed.understanding.HeadWeights;
import io.heed.understanding.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * From labelled texts to a new version of the heads: encodes them, trains every task that has labels, stops early and
 * calibrates on validation. Plain and without side effects; some minutes of one core for ten thousand texts.
 */
public final class Fitting {
    private final Encoder encoder;
    private final TrainingPlan plan;

    public Fitting(Encoder encoder, TrainingPlan plan) {
        this.encoder = encoder;
        this.plan = plan;
    }

    /**
     * @param queues the outcomes of the queue head; a label that is none of them counts as unknown
     * @param training all of this encoder's language
     * @param older the version to go on from, or null; a task without labels keeps its head
     * @param progress hears of every epoch
     * @param stopped asked before every text and every step
     * @throws FittingStoppedException once it is stopped
     * @throws IllegalArgumentException if there is nothing to learn
     */
    public HeadWeights fit(
            String version,
            List<String> queues,
            List<Labelled> training,
            List<Labelled> validation,
            HeadWeights older,
            Consumer<HeadTrainer.Epoch> progress,
            BooleanSupplier stopped) {
        Encoding encoding = new Encoding(encoder, queues, stopped);
        HeadTrainer.Start start =
                new HeadTrainer.Start(version, encoder.name(), queues, Encoding.checksum(training), older);
        return fit(start, encoding.of(training), encoding.of(validation), progress, stopped);
    }

    /** The same on examples that are encoded already. */
    public HeadWeights fit(
            HeadTrainer.Start start,
            List<Example> training,
            List<Example> validation,
            Consumer<HeadTrainer.Epoch> progress,
            BooleanSupplier stopped) {
        HeadWeights heads =
                new HeadTrainer(plan.forLessons(training.size()), progress, stopped).train(start, training, validation);
        List<Task> worded = Task.labelled(training).stream()
                .filter(task -> task != Task.EFFORT)
                .toList();
        Map<String, Tensor> tensors = new TreeMap<>(heads.tensors());
        for (Task task : worded) {
            int outcomes = task == Task.QUEUE ? heads.queues().size() : 1;
            new NearTraining(task, outcomes, training, stopped).into(tensors, Gauge.of(task.key(), heads));
            new WordTraining(task, outcomes, training, stopped).into(tensors);
        }
        HeadWeights chosen = Blend.of(heads.with(tensors), worded, validation);
        return validation.isEmpty() ? chosen : again(chosen, worded, training, validation, stopped);
    }

    /** Shares and temperature are chosen; now the validation lessons may teach the branches that stop by themselves. */
    private static HeadWeights again(
            HeadWeights chosen,
            List<Task> worded,
            List<Example> training,
            List<Example> validation,
            BooleanSupplier stopped) {
        List<Example> all = new ArrayList<>(training);
        all.addAll(validation);
        Map<String, Tensor> tensors = new TreeMap<>(chosen.tensors());
        for (Task task : worded) {
            int outcomes = task == Task.QUEUE ? chosen.queues().size() : 1;
            if (tensors.containsKey(task.key() + ".near.weights")) {
                new NearTraining(task, outcomes, all, stopped).into(tensors, Gauge.of(task.key(), chosen));
            }
            new WordTraining(task, outcomes, all, stopped).into(tensors);
        }
        chosen.tensors().forEach(tensors::putIfAbsent);
        return chosen.with(tensors);
    }
}
