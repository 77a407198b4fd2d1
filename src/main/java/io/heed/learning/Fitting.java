package io.heed.learning;

import io.heed.understanding.Encoder;
import io.heed.understanding.Gauge;
import io.heed.understanding.HeadWeights;
import io.heed.understanding.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
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
    /** Of so few lessons none can be spared for long; with more, attention has seen enough without those of validation. */
    private static final int FEW = 3_000;

    private static final List<String> CHOSEN = List.of(".share", ".temperature", ".floor");

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
        TrainingPlan sized = plan.forLessons(training.size());
        Map<Task, Integer> best = new EnumMap<>(Task.class);
        HeadWeights heads = new HeadTrainer(sized, hearing(progress, best), stopped).train(start, training, validation);
        List<Task> worded = Task.labelled(training).stream()
                .filter(task -> task != Task.EFFORT)
                .toList();
        Map<String, Tensor> tensors = new TreeMap<>(heads.tensors());
        Map<Task, List<float[]>> unseen = new EnumMap<>(Task.class);
        for (Task task : worded) {
            int outcomes = task == Task.QUEUE ? heads.queues().size() : 1;
            NearTraining near = new NearTraining(task, outcomes, training, validation, stopped);
            unseen.put(task, near.into(tensors, Gauge.of(task.key(), heads)));
            new WordTraining(task, outcomes, training, stopped).into(tensors);
        }
        HeadWeights chosen = Blend.of(heads.with(tensors), worded, validation, unseen);
        if (validation.isEmpty()) return chosen;
        boolean few = training.size() < FEW && !sized.probeFirst() && !best.isEmpty();
        TrainingPlan asLong = few ? sized.epochs(Collections.max(best.values()), Integer.MAX_VALUE) : null;
        List<Example> all = new ArrayList<>(training);
        all.addAll(validation);
        return again(start, asLong, chosen, worded, all, stopped);
    }

    /**
     * Shares and temperature are chosen; now the validation lessons may teach too.
     *
     * @param plan for the attention as well; null where it has seen enough
     */
    private static HeadWeights again(
            HeadTrainer.Start start,
            TrainingPlan plan,
            HeadWeights chosen,
            List<Task> worded,
            List<Example> all,
            BooleanSupplier stopped) {
        HeadWeights attending =
                plan == null ? chosen : new HeadTrainer(plan, epoch -> {}, stopped).train(start, all, List.of());
        Map<String, Tensor> tensors = new TreeMap<>(attending.tensors());
        for (Task task : worded) {
            int outcomes = task == Task.QUEUE ? chosen.queues().size() : 1;
            if (plan != null)
                new NearTraining(task, outcomes, all, List.of(), stopped)
                        .into(tensors, Gauge.of(task.key(), attending));
            new WordTraining(task, outcomes, all, stopped).into(tensors);
        }
        tensors.keySet().removeIf(name -> CHOSEN.stream().anyMatch(name::endsWith));
        chosen.tensors().forEach((name, tensor) -> {
            if (CHOSEN.stream().anyMatch(name::endsWith)) tensors.put(name, tensor);
        });
        return chosen.with(tensors);
    }

    /** In which epoch each task did best on validation. */
    private static Consumer<HeadTrainer.Epoch> hearing(Consumer<HeadTrainer.Epoch> progress, Map<Task, Integer> best) {
        Map<Task, Double> lowest = new EnumMap<>(Task.class);
        return epoch -> {
            epoch.validation().forEach((task, loss) -> {
                if (loss < lowest.getOrDefault(task, Double.POSITIVE_INFINITY)) {
                    lowest.put(task, loss);
                    best.put(task, epoch.number());
                }
            });
            progress.accept(epoch);
        };
    }
}
