package io.heed.learning;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import io.heed.understanding.Gauge;
import io.heed.understanding.HeadWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Trains the heads of all tasks together on encoded examples, through DJL's PyTorch engine. */
public final class HeadTrainer {
    static final String ENGINE = "PyTorch";

    private final TrainingPlan plan;
    private final Consumer<Epoch> progress;
    private final BooleanSupplier stopped;

    /** @param progress hears of every epoch */
    public HeadTrainer(TrainingPlan plan, Consumer<Epoch> progress) {
        this(plan, progress, () -> false);
    }

    /** @param stopped asked before every step; once true, training ends with a {@link FittingStoppedException} */
    public HeadTrainer(TrainingPlan plan, Consumer<Epoch> progress, BooleanSupplier stopped) {
        this.plan = plan;
        this.progress = progress;
        this.stopped = stopped;
    }

    /**
     * Losses of one pass over the examples.
     *
     * @param loss the weighted sum over the tasks, on what it learns from
     * @param validation per task, of those that are trained
     */
    public record Epoch(int number, double loss, Map<Task, Double> validation) {}

    /** What it starts with: names, sizes and, to go on from an older version, its weights. */
    public record Start(String version, String encoder, List<String> queues, String corpus, HeadWeights older) {}

    /**
     * Learns every task that some example has a label for; the others keep the older version's head, or know nothing.
     *
     * @param validation what each task's best epoch and temperature are chosen on; without labels there, a task takes
     *     its last epoch and its older temperature
     */
    public HeadWeights train(Start start, List<Example> training, List<Example> validation) {
        List<Task> learned = Task.labelled(training);
        if (learned.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to learn: no lesson has a label");
        }
        int d = training.get(0).compact().d();
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), ENGINE)) {
            Gauge fresh = Gauging.of(training);
            List<TrainableHead> heads = new ArrayList<>();
            for (Task task : learned) {
                heads.add(head(manager, task, start, fresh, heads, training, validation));
            }
            if (plan.sharedAttention()) {
                heads.subList(1, heads.size()).forEach(head -> head.attendWith(heads.get(0)));
            }
            BestEpochs best = new BestEpochs(Assembly.of(start, d, heads), heads, new Rehearsal(manager, validation));
            TrainingRun run = new TrainingRun(plan, manager, heads, training);
            for (int epoch = 1; epoch <= plan.epochs() && best.since() < plan.patience(); epoch++) {
                double loss = run.epoch(stopped);
                progress.accept(new Epoch(epoch, loss, best.see()));
            }
            return HeadLoss.calibrated(best.weights(), validation);
        }
    }

    private TrainableHead head(
            NDManager manager,
            Task task,
            Start start,
            Gauge fresh,
            List<TrainableHead> others,
            List<Example> training,
            List<Example> validation) {
        HeadWeights older = start.older();
        int outcomes = task == Task.QUEUE ? start.queues().size() : 1;
        HeadShape shape = plan.shape(task).roomFor(outcomes);
        if (older != null
                && older.knows(task.key())
                && HeadShape.of(older, task.key()).hidden() >= shape.hidden()) {
            Gauge gauge = Gauge.of(task.key(), older)
                    .among(others.stream().map(TrainableHead::gauge).toList());
            return TrainableHead.from(manager, task, older, gauge, start.queues());
        }
        int d = training.get(0).compact().d();
        float[] bias = new float[outcomes];
        if (task == Task.EFFORT) {
            bias[0] = (float) training.stream()
                    .filter(task::isLabelled)
                    .mapToDouble(example -> Math.log(example.effortMinutes()))
                    .average()
                    .orElseThrow();
        }
        Random random = new Random(plan.seed() * 31 + task.ordinal());
        TrainableHead head = TrainableHead.fresh(manager, task, shape, d, fresh, typicalSize(training), bias, random);
        return plan.probeFirst() && shape.withEmbedding()
                ? head.onTopOf(LinearProbe.fitted(task, outcomes, training, validation))
                : head;
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
