package io.heed.learning;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import io.heed.understanding.HeadWeights;
import io.heed.understanding.Tensor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Trains the heads of all tasks together on encoded examples, through DJL's PyTorch engine. */
public final class HeadTrainer {
    static final String ENGINE = "PyTorch";

    private final TrainingPlan plan;
    private final Consumer<Epoch> progress;

    /** @param progress hears of every epoch */
    public HeadTrainer(TrainingPlan plan, Consumer<Epoch> progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /** Losses of one pass over the examples. */
    public record Epoch(int number, double loss, Map<Task, Double> validation) {}

    /** What it starts with: names, sizes and, to go on from an older version, its weights. */
    public record Start(String version, String encoder, List<String> queues, String corpus, HeadWeights older) {}

    public HeadWeights train(Start start, List<Example> training, List<Example> validation) {
        int d = training.get(0).tokens().d();
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), ENGINE)) {
            List<TrainableHead> heads = new ArrayList<>();
            for (Task task : Task.values()) {
                heads.add(head(manager, task, start, training, validation));
            }
            TrainingRun run = new TrainingRun(plan, manager, heads, training);
            Map<Task, Double> best = new EnumMap<>(Task.class);
            Map<String, Tensor> kept = new TreeMap<>();
            int since = 0;
            for (int epoch = 1; epoch <= plan.epochs() && since < plan.patience(); epoch++) {
                double loss = run.epoch();
                Map<String, Tensor> now = new TreeMap<>();
                heads.forEach(head -> head.export(now));
                HeadWeights candidate =
                        new HeadWeights(start.version(), start.encoder(), d, start.queues(), start.corpus(), now);
                Map<Task, Double> losses = new EnumMap<>(Task.class);
                since++;
                for (Task task : Task.values()) {
                    double on = new HeadLoss(task, candidate, validation).at(1);
                    losses.put(task, on);
                    if (on < best.getOrDefault(task, Double.MAX_VALUE)) {
                        best.put(task, on);
                        since = 0;
                        now.forEach((name, tensor) -> {
                            if (name.startsWith(task.key() + ".")) {
                                kept.put(name, tensor);
                            }
                        });
                    }
                }
                progress.accept(new Epoch(epoch, loss, losses));
            }
            HeadWeights weights =
                    new HeadWeights(start.version(), start.encoder(), d, start.queues(), start.corpus(), kept);
            return HeadLoss.calibrated(weights, validation);
        }
    }

    private TrainableHead head(
            NDManager manager, Task task, Start start, List<Example> training, List<Example> validation) {
        HeadWeights older = start.older();
        if (older != null && (task != Task.QUEUE || older.queues().equals(start.queues()))) {
            return TrainableHead.from(manager, task, older);
        }
        int d = training.get(0).tokens().d();
        int outcomes = task == Task.QUEUE ? start.queues().size() : 1;
        float[] bias = new float[outcomes];
        if (task == Task.EFFORT) {
            bias[0] = (float) training.stream()
                    .filter(task::isLabelled)
                    .mapToDouble(example -> Math.log(example.effortMinutes()))
                    .average()
                    .orElse(Math.log(6));
        }
        HeadShape shape = plan.shape(task);
        Random random = new Random(plan.seed() * 31 + task.ordinal());
        TrainableHead head = TrainableHead.fresh(manager, task, shape, d, typicalSize(training), bias, random);
        boolean onProbe =
                plan.probeFirst() && shape.withEmbedding() && training.stream().anyMatch(task::isLabelled);
        return onProbe ? head.onTopOf(manager, LinearProbe.fitted(task, outcomes, training, validation)) : head;
    }

    private static double typicalSize(List<Example> examples) {
        double square = 0;
        long count = 0;
        for (Example example : examples.subList(0, Math.min(50, examples.size()))) {
            for (float value : example.tokens().x()) {
                square += (double) value * value;
                count++;
            }
        }
        return Math.sqrt(square / count);
    }
}
