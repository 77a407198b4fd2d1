package io.heed.bench;

import io.heed.learning.Corpus;
import io.heed.learning.Example;
import io.heed.learning.Fitting;
import io.heed.learning.HeadTrainer;
import io.heed.learning.LinearProbe;
import io.heed.learning.StarterTicket;
import io.heed.learning.TrainingPlan;
import io.heed.understanding.AttentionKind;
import io.heed.understanding.Encoder;
import io.heed.understanding.EncoderFiles;
import io.heed.understanding.Ngrams;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What it takes to train on ten thousand lessons for twenty epochs: CPU seconds and the process's peak memory, beside
 * the linear probe on the same lessons. The lessons are the English starter tickets over and over, each a copy of its
 * own, with all three labels.
 *
 * <pre>mvn -Pbench -Dbench=io.heed.bench.TrainingBench -Dbench.heap=768m</pre>
 *
 * {@code -Dheed.short=true} trains only what is the default and leaves the probe out.
 */
public final class TrainingBench {
    private static final int LESSONS = 10_000;
    private static final int VALIDATION = 1_000;
    private static final int EPOCHS = 20;

    private TrainingBench() {}

    public static void main(String... args) {
        Corpus corpus = Corpus.packaged("en");
        List<Example> distinct = new ArrayList<>();
        double began = Cpu.seconds();
        try (Encoder encoder = new Encoder(EncoderFiles.english())) {
            for (StarterTicket ticket : corpus.tickets()) {
                distinct.add(Example.of(
                                encoder.encode(ticket.text()),
                                ticket.urgencyTarget(),
                                corpus.queues().indexOf(ticket.queue()),
                                ticket.effortMinutes())
                        .reading(Ngrams.of(ticket.text())));
            }
        }
        double each = (Cpu.seconds() - began) / distinct.size();
        Collections.shuffle(distinct, new Random(1));
        List<Example> all = new ArrayList<>();
        for (int i = 0; i < LESSONS + VALIDATION; i++) {
            all.add(distinct.get(i % distinct.size()).copy());
        }
        List<Example> training = all.subList(0, LESSONS);
        List<Example> validation = all.subList(LESSONS, all.size());
        double tokens =
                training.stream().mapToInt(e -> e.compact().n()).average().orElseThrow();
        System.out.printf(
                "%d lessons of %.0f tokens, %d for validation; to encode them %.1f CPU s%n",
                LESSONS, tokens, VALIDATION, each * LESSONS);
        System.out.printf("%-28s %8s %8s %10s%n", "trained", "epochs", "CPU s", "peak MB");
        train(AttentionKind.DOT_PRODUCT, corpus.queues(), training, validation);
        began = Cpu.seconds();
        new Fitting(null, TrainingPlan.standard().epochs(EPOCHS, EPOCHS))
                .fit(
                        new HeadTrainer.Start("bench", "e", corpus.queues(), "", null),
                        training,
                        validation,
                        epoch -> {},
                        () -> false);
        row("heads, nearness and words", "as planned", Cpu.seconds() - began);
        if (Boolean.getBoolean("heed.short")) {
            return;
        }
        began = Cpu.seconds();
        LinearProbe.predictions(
                training, validation, validation, corpus.queues().size());
        row("linear probe", "its best", Cpu.seconds() - began);
        train(AttentionKind.ADDITIVE, corpus.queues(), training, validation);
        train(AttentionKind.RECURRENT, corpus.queues(), training, validation);
    }

    private static void train(
            AttentionKind kind, List<String> queues, List<Example> training, List<Example> validation) {
        TrainingPlan plan = TrainingPlan.standard().attending(kind).epochs(EPOCHS, EPOCHS);
        double began = Cpu.seconds();
        new HeadTrainer(plan, epoch -> {})
                .train(new HeadTrainer.Start("bench", "e", queues, "", null), training, validation);
        row("heads, " + kind.code(), String.valueOf(EPOCHS), Cpu.seconds() - began);
    }

    private static void row(String name, String epochs, double seconds) {
        System.out.printf("%-28s %8s %8.1f %10s%n", name, epochs, seconds, Cpu.peakMegabytes());
    }
}
