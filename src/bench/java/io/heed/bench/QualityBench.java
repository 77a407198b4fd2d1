package io.heed.bench;

import io.heed.learning.Example;
import io.heed.learning.Figures;
import io.heed.learning.Fitting;
import io.heed.learning.HeadTrainer;
import io.heed.learning.LinearProbe;
import io.heed.learning.Prediction;
import io.heed.learning.TrainingPlan;
import io.heed.understanding.Encoder;
import io.heed.understanding.EncoderFiles;
import io.heed.understanding.HeadWeights;
import io.heed.understanding.Heads;
import io.heed.understanding.HeadsFile;
import io.heed.understanding.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How well heads read real tickets: fitted on train splits, judged on splits that were not learned from, beside the
 * baselines on the same texts in the same run, and what each branch gives.
 *
 * <pre>mvn -Pbench -Dbench=io.heed.bench.QualityBench -Dheed.data=folder</pre>
 */
public final class QualityBench {
    /** One lesson in so many is for validation where the dev split is what is judged on. */
    private static final int VALIDATION = 8;

    private static final float ALONE = 1e4f;

    private final LabelledData data;
    private final Encoder encoder;
    private final Fitting fitting;

    private QualityBench(LabelledData data, Encoder encoder, Fitting fitting) {
        this.data = data;
        this.encoder = encoder;
        this.fitting = fitting;
    }

    public static void main(String... args) throws IOException {
        String cache = System.getProperty("heed.cache", "");
        String only = System.getProperty("heed.only", "");
        try (Encoder encoder = new Encoder(EncoderFiles.english())) {
            LabelledData data = new LabelledData(
                    Path.of(System.getProperty("heed.data")), cache.isEmpty() ? null : Path.of(cache), encoder);
            QualityBench bench = new QualityBench(data, encoder, new Fitting(encoder, TrainingPlan.standard()));
            System.out.printf("%-34s %-28s %7s %7s %7s%n", "", "", "figure", "ECE", "CPU s");
            if ("disaster_messages".contains(only)) {
                bench.urgency("urgent_help");
                bench.urgency("request");
            }
            for (String set : List.of("banking77", "clinc150")) {
                if (set.contains(only)) {
                    bench.queues(set);
                }
            }
            if ("learning curve".contains(only)) {
                bench.learningCurve();
            }
        }
    }

    private void urgency(String label) throws IOException {
        String name = "disaster_messages " + label + ", AUC dev";
        List<Example> all = data.examples("disaster_messages", "train", label, List.of());
        List<Example> judged = data.examples("disaster_messages", "dev", label, List.of());
        List<Example> training = new ArrayList<>();
        List<Example> validation = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            (i % VALIDATION == 0 ? validation : training).add(all.get(i));
        }
        double began = Cpu.seconds();
        probe(name, all, judged, 1);
        began = Cpu.seconds();
        HeadWeights heads = fit(List.of("any"), training, validation);
        double seconds = Cpu.seconds() - began;
        branches(name, heads, "urgency", judged, seconds);
        DeletionCheck.print(
                name,
                new Heads(heads),
                encoder,
                data.texts("disaster_messages", "dev", label).texts());
    }

    private static void branches(String name, HeadWeights heads, String task, List<Example> judged, double seconds) {
        boolean urgency = task.equals(HeadWeights.URGENCY);
        row(name, "attention only", figures(sharing(heads, 0, 0), judged), urgency, 0);
        if (heads.tensors().containsKey(task + ".near.share")) {
            row(name, "nearness only", figures(sharing(heads, ALONE, 0), judged), urgency, 0);
            row(name, "meaning (these two)", figures(sharing(heads, -1, 0), judged), urgency, 0);
        }
        row(name, "words only (TF-IDF, linear)", figures(sharing(heads, 0, ALONE), judged), urgency, 0);
        row(name, "all", figures(heads, judged), urgency, seconds);
        System.out.printf(
                Locale.ROOT,
                "  shares of nearness %.1f, of words %.1f; %,d n-grams, %,d kB%n",
                share(heads, task + ".near.share"),
                share(heads, task + ".words.share"),
                heads.tensor(task, "words.vocabulary").columns(),
                HeadsFile.write(heads).length / 1000);
    }

    private void queues(String set) throws IOException {
        String name = set + ", accuracy test";
        List<String> queues = data.texts(set, "train", "label").labels().stream()
                .filter(queue -> !queue.equals("oos"))
                .distinct()
                .sorted()
                .toList();
        List<Example> training = data.examples(set, "train", "label", queues);
        List<Example> validation = data.examples(set, "dev", "label", queues);
        List<Example> judged = data.examples(set, "test", "label", queues);
        System.out.printf(Locale.ROOT, "%-34s %-28s %7.4f%n", name, "commonest queue", commonest(training, judged));
        probe(name, known(training), known(judged), queues.size());
        double began = Cpu.seconds();
        HeadWeights heads = fit(queues, known(training), validation);
        double seconds = Cpu.seconds() - began;
        branches(name, heads, "queue", judged, seconds);
        row(name, "all, on dev", figures(heads, validation), false, 0);
        refusals(new Heads(heads), judged);
    }

    /** How often the queue that most lessons have is right. */
    private static double commonest(List<Example> training, List<Example> judged) {
        Map<Integer, Long> counts =
                known(training).stream().collect(Collectors.groupingBy(Example::queue, Collectors.counting()));
        int most =
                Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
        return known(judged).stream().filter(one -> one.queue() == most).count()
                / (double) known(judged).size();
    }

    private static void refusals(Heads heads, List<Example> judged) {
        int routed = 0;
        int known = 0;
        int refused = 0;
        int strangers = 0;
        for (Example example : judged) {
            boolean none = heads.routing(example.sight()).noneOfThese() >= 0.5;
            String likeliest = heads.routing(example.sight()).queues().get(0).queue();
            if (example.queue() < 0) {
                strangers++;
                refused += none ? 1 : 0;
            } else {
                known++;
                boolean right = likeliest.equals(heads.weights().queues().get(example.queue()));
                routed += right && !none ? 1 : 0;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "  with refusal: in-scope accuracy %.4f, out-of-scope recall %.3f (%d texts)%n",
                (double) routed / known,
                strangers == 0 ? Double.NaN : (double) refused / strangers,
                strangers);
    }

    /** Banking77 with so many lessons a queue; with none, by the queues' names alone. */
    private void learningCurve() throws IOException {
        List<String> queues = data.texts("banking77", "train", "label").labels().stream()
                .distinct()
                .sorted()
                .toList();
        List<Example> judged = data.examples("banking77", "test", "label", queues);
        System.out.printf(
                Locale.ROOT, "%-34s %-28s %7.4f%n", "learning curve, banking77", "names only", named(queues, judged));
        for (int each : List.of(5, 20)) {
            List<Example> training = few(data.examples("banking77", "train", "label", queues), each);
            List<Example> validation = few(data.examples("banking77", "dev", "label", queues), Math.max(1, each / 5));
            double began = Cpu.seconds();
            HeadWeights heads = fit(queues, training, validation);
            branches("learning curve, " + each + " lessons", heads, "queue", judged, Cpu.seconds() - began);
        }
    }

    private double named(List<String> queues, List<Example> judged) {
        List<float[]> names = queues.stream()
                .map(queue -> encoder.encode(queue.replace('_', ' ')).embedding())
                .toList();
        int right = 0;
        for (Example example : judged) {
            float[] text = example.tokens().embedding();
            int best = 0;
            double most = -2;
            for (int k = 0; k < names.size(); k++) {
                double like = 0;
                for (int j = 0; j < text.length; j++) {
                    like += text[j] * names.get(k)[j];
                }
                if (like > most) {
                    most = like;
                    best = k;
                }
            }
            right += best == example.queue() ? 1 : 0;
        }
        return (double) right / judged.size();
    }

    private static List<Example> few(List<Example> examples, int each) {
        Map<Integer, Integer> seen = new TreeMap<>();
        return examples.stream()
                .filter(example -> seen.merge(example.queue(), 1, Integer::sum) <= each)
                .toList();
    }

    private static List<Example> known(List<Example> examples) {
        return examples.stream().filter(example -> example.queue() >= 0).toList();
    }

    private HeadWeights fit(List<String> queues, List<Example> training, List<Example> validation) {
        return fitting.fit(
                new HeadTrainer.Start("bench", encoder.name(), queues, "", null),
                training,
                validation,
                epoch -> {
                    if (Boolean.getBoolean("heed.epochs")) System.out.println(epoch);
                },
                () -> false);
    }

    private static void probe(String name, List<Example> training, List<Example> judged, int queues) {
        if (Boolean.getBoolean("heed.short")) return;
        double began = Cpu.seconds();
        List<Example> pooled = training.stream().map(Example::meanPooled).toList();
        List<Example> split = IntStream.range(0, pooled.size())
                .filter(i -> i % 10 == 0)
                .mapToObj(pooled::get)
                .toList();
        List<Example> rest = IntStream.range(0, pooled.size())
                .filter(i -> i % 10 != 0)
                .mapToObj(pooled::get)
                .toList();
        List<Example> seen = judged.stream().map(Example::meanPooled).toList();
        boolean urgency = queues == 1;
        Figures figures = Figures.of(seen, LinearProbe.predictions(rest, split, seen, queues), queues);
        row(name, "probe on mean-pooled", figures, urgency, Cpu.seconds() - began);
    }

    private static Figures figures(HeadWeights heads, List<Example> judged) {
        List<Example> labelled = judged.stream()
                .filter(example -> example.queue() >= 0 || !Double.isNaN(example.urgency()))
                .toList();
        return Figures.of(
                labelled,
                Prediction.of(new Heads(heads), labelled),
                heads.queues().size());
    }

    private static float share(HeadWeights heads, String name) {
        Tensor share = heads.tensors().get(name);
        return share == null ? 0 : share.values()[0];
    }

    /** With other shares; below 0 it stays as it was, and {@link #ALONE} drowns the other branches. */
    private static HeadWeights sharing(HeadWeights heads, float near, float words) {
        Map<String, Tensor> tensors = new TreeMap<>(heads.tensors());
        for (String task : List.of("urgency", "queue")) {
            put(tensors, task + ".near.share", near);
            put(tensors, task + ".words.share", words);
            put(tensors, task + ".temperature", Math.max(near, words) == ALONE ? ALONE : -1);
        }
        return heads.with(tensors);
    }

    private static void put(Map<String, Tensor> tensors, String name, float value) {
        if (value >= 0) {
            tensors.computeIfPresent(name, (any, before) -> new Tensor(1, 1, new float[] {value}));
        }
    }

    private static void row(String name, String what, Figures figures, boolean urgency, double seconds) {
        System.out.printf(
                Locale.ROOT,
                "%-34s %-28s %7.4f %7.3f %7.1f%n",
                name,
                what,
                urgency ? figures.urgencyAuc() : figures.queueAccuracy(),
                urgency ? figures.calibrationError() : figures.queueCalibrationError(),
                seconds);
    }
}
