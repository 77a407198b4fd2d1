package io.heed.bench;

import io.heed.learning.Encoding;
import io.heed.learning.Example;
import io.heed.learning.Figures;
import io.heed.learning.HeadTrainer;
import io.heed.learning.LinearProbe;
import io.heed.learning.Prediction;
import io.heed.learning.TaskWeights;
import io.heed.learning.TrainingPlan;
import io.heed.understanding.AttentionKind;
import io.heed.understanding.Encoder;
import io.heed.understanding.EncoderFiles;
import io.heed.understanding.HeadWeights;
import io.heed.understanding.Heads;
import io.heed.understanding.Ngrams;
import io.heed.understanding.Sight;
import io.heed.understanding.TokenVectors;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Trains heads of all three kinds of attention on the same splits and prints one table, with the linear probe beside
 * them: quality and calibration on dev, what answering and training cost, and how much there is to learn.
 *
 * <pre>mvn -Pbench -Dbench=io.heed.bench.HeadsBench -Dheed.data=folder that holds disaster_messages and banking77</pre>
 *
 * Without the folder only on the starter tickets. {@code -Dheed.short=true} trains once instead of with three seeds, on a third of
 * banking77, in the standard plan: urgency by attention alone, queue and effort with the embedding. Else every kind is
 * trained both alone and with the embedding. {@code -Dheed.sets=disaster} chooses sets by a part of their names.
 */
public final class HeadsBench {
    private static final boolean QUICK = Boolean.getBoolean("heed.short");

    private static final int SEEDS = 3;
    /** Where dev is large, one seed tells as much as three. */
    private static final int LARGE = 2_000;

    private final Encoder encoder;

    private HeadsBench(Encoder encoder) {
        this.encoder = encoder;
    }

    public static void main(String... args) throws IOException {
        Locale.setDefault(Locale.ROOT);
        String data = System.getProperty("heed.data", "");
        List<LabelledSet> sets = new ArrayList<>(List.of(LabelledSet.starter()));
        if (!data.isEmpty()) {
            sets.add(LabelledSet.disaster(Path.of(data), "urgent_help"));
            sets.add(LabelledSet.disaster(Path.of(data), "request"));
            sets.add(LabelledSet.banking(Path.of(data), QUICK ? 3 : 1));
        }
        System.out.printf(
                "%-22s %-24s %6s %6s %6s %6s %7s %9s %9s %6s%n",
                "set", "heads", "AUC", "ECE", "queue", "ECE", "effort", "ms/ticket", "numbers", "CPU s");
        String wanted = System.getProperty("heed.sets", "");
        try (Encoder encoder = new Encoder(EncoderFiles.english())) {
            for (LabelledSet set : sets) {
                if (set.name().contains(wanted)) {
                    new HeadsBench(encoder).compare(set);
                }
            }
        }
    }

    private void compare(LabelledSet set) {
        Encoding encoding = new Encoding(encoder, set.queues(), () -> false);
        List<Example> training = encoding.of(set.training());
        List<Example> validation = encoding.of(set.validation());
        List<Example> dev = encoding.of(set.dev());
        double began = Cpu.seconds();
        List<Prediction> probe =
                LinearProbe.predictions(training, validation, dev, set.queues().size());
        Row row = new Row();
        row.add(Figures.of(dev, probe, set.queues().size()), Cpu.seconds() - began, 0, 0);
        row.print(set.name(), "linear probe");
        TrainingPlan standard = TrainingPlan.standard();
        for (AttentionKind kind : AttentionKind.values()) {
            TrainingPlan plan = standard.attending(kind);
            if (QUICK) {
                train(plan, set.queues(), training, validation, dev).print(set.name(), kind.code());
                continue;
            }
            train(plan.withEmbedding(false), set.queues(), training, validation, dev)
                    .print(set.name(), kind.code() + ", alone");
            train(plan.withEmbedding(true), set.queues(), training, validation, dev)
                    .print(set.name(), kind.code() + " + embedding");
        }
        if (set.name().equals(LabelledSet.STARTER)) {
            compareWeights(set, training, validation, dev);
        }
    }

    /** Mistakes of urgency cost most attention, of effort least; the supervisor counts urgency double. */
    private void compareWeights(LabelledSet set, List<Example> training, List<Example> validation, List<Example> dev) {
        TaskWeights attention = TaskWeights.ofAttention(new TaskWeights(0.5, 0.35, 0.15), new TaskWeights(2, 1, 1));
        TrainingPlan plan = TrainingPlan.standard();
        TrainingPlan shared = plan.sharingAttention();
        train(plan, set.queues(), training, validation, dev).print(set.name(), "own, equal weights");
        train(plan.weighing(attention), set.queues(), training, validation, dev).print(set.name(), "own, π ∝ a w");
        train(shared, set.queues(), training, validation, dev).print(set.name(), "shared, equal weights");
        train(shared.weighing(attention), set.queues(), training, validation, dev)
                .print(set.name(), "shared, π ∝ a w");
    }

    private Row train(
            TrainingPlan plan,
            List<String> queues,
            List<Example> training,
            List<Example> validation,
            List<Example> dev) {
        Row row = new Row();
        boolean once = QUICK || training.size() > LARGE;
        HeadTrainer.Start start = new HeadTrainer.Start("bench", encoder.name(), queues, "", null);
        for (int seed = 1; seed <= (once ? 1 : SEEDS); seed++) {
            double began = Cpu.seconds();
            HeadWeights weights = new HeadTrainer(plan.seed(seed), epoch -> {}).train(start, training, validation);
            double seconds = Cpu.seconds() - began;
            Heads heads = new Heads(weights);
            Figures figures = Figures.of(dev, Prediction.of(heads, dev), queues.size());
            row.add(figures, seconds, milliseconds(heads, dev), numbers(weights));
        }
        return row;
    }

    /** CPU time of all three heads on one encoded ticket, once the compiler has seen them. */
    private static double milliseconds(Heads heads, List<Example> examples) {
        List<TokenVectors> tokens =
                examples.stream().limit(200).map(Example::tokens).toList();
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 20; round++) {
            long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (int i = 0; i < tokens.size(); i++) {
                Sight sight = new Sight(tokens.get(i), examples.get(i).embedding(), Ngrams.none());
                heads.urgency(sight);
                heads.routing(sight);
                heads.effortMinutes(sight);
            }
            best = Math.min(
                    best,
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began) / 1e6 / tokens.size());
        }
        return best;
    }

    private static int numbers(HeadWeights weights) {
        return weights.tensors().values().stream()
                .mapToInt(tensor -> tensor.values().length)
                .sum();
    }

    /** Means over the seeds. */
    private static final class Row {
        private final double[] sums = new double[8];
        private int count;

        void add(Figures f, double seconds, double milliseconds, int numbers) {
            double[] one = {
                f.urgencyAuc(),
                f.calibrationError(),
                f.queueAccuracy(),
                f.queueCalibrationError(),
                f.effortError(),
                milliseconds,
                numbers,
                seconds
            };
            for (int i = 0; i < one.length; i++) {
                sums[i] += one[i];
            }
            count++;
        }

        void print(String set, String heads) {
            System.out.printf(
                    "%-22s %-24s %6s %6s %6s %6s %7s %9s %9.0f %6.1f%n",
                    set,
                    heads,
                    cell(0, 3),
                    cell(1, 3),
                    cell(2, 3),
                    cell(3, 3),
                    cell(4, 2),
                    cell(5, 3),
                    sums[6] / count,
                    sums[7] / count);
        }

        private String cell(int figure, int digits) {
            double mean = sums[figure] / count;
            return Double.isNaN(mean) ? "-" : String.format("%." + digits + "f", mean);
        }
    }
}
