package io.heed.bench;

import ai.onnxruntime.OrtException;
import io.heed.understanding.Encoder;
import io.heed.understanding.EncoderFiles;
import io.heed.understanding.Heads;
import io.heed.understanding.LanguageModel;
import io.heed.understanding.ReadingModel;
import io.heed.understanding.ShippedPrior;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Readings a second against what bare ONNX Runtime makes of the same file and the same texts in the same run. The ways
 * take turns, so that a busy machine slows them alike, and medians over the rounds are shown; CPU time does not depend on
 * who else is at work.
 *
 * <pre>mvn -q -Pbench -Dbench=io.heed.bench.ReadingBench -Dheed.runs=9 -Dheed.data=folder</pre>
 */
public final class ReadingBench {
    private static final int[] TOKENS = {20, 80, 250};
    private static final int TEXTS = 24;

    /** Until the compiler has seen all paths; longer texts are read fewer times. */
    private static final int WARM_UP = 400;

    private ReadingBench() {}

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Seconds by the wall and of the workers' own CPU; the network runs in the worker's thread. */
    private record Spent(double wall, double cpu) {}

    private record Way(String name, Consumer<Integer> read) {}

    public static void main(String... args) throws IOException, OrtException, InterruptedException, ExecutionException {
        Locale.setDefault(Locale.ROOT);
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.pytorch.num_threads", "1");
        int rounds = Integer.getInteger("heed.runs", 9);
        List<String> lines = Texts.of(System.getProperty("heed.data", ""), 2_000);
        EncoderFiles files = EncoderFiles.english();
        // first ours: it is DJL that must make the process's one ONNX environment
        try (Encoder encoder = new Encoder(files);
                BareOnnx bare = new BareOnnx(files)) {
            ReadingModel model =
                    new ReadingModel(Map.of("en", new LanguageModel(encoder, new Heads(ShippedPrior.english()))), "en");
            System.out.printf(
                    "%s, %d rounds of %d texts, %d processors, %.1f runnable on them in the last minute%n",
                    files.name(),
                    rounds,
                    TEXTS,
                    Runtime.getRuntime().availableProcessors(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            System.out.printf("%7s %8s %24s %12s %12s%n", "tokens", "workers", "way", "texts/s", "of the bare");
            for (int workers : new int[] {1, 2})
                for (int tokens : TOKENS) print(workers, tokens, rounds, bare, encoder, model, lines);
        }
    }

    private static void print(
            int workers, int tokens, int rounds, BareOnnx bare, Encoder encoder, ReadingModel model, List<String> lines)
            throws InterruptedException, ExecutionException {
        List<String> texts = IntStream.range(0, TEXTS)
                .mapToObj(i -> bare.text(lines, i * 31, tokens))
                .toList();
        List<BareOnnx.Tokens> ready = texts.stream().map(bare::tokens).toList();
        List<Way> ways = List.of(
                new Way("bare ONNX Runtime", i -> bare.run(ready.get(i))),
                new Way("tokens and vectors", i -> encoder.encode(texts.get(i))),
                new Way("reading", i -> model.read(texts.get(i), false)),
                new Way("with deletion check", i -> model.read(texts.get(i), true)));
        Spent[][] spent = new Spent[ways.size()][rounds];
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            for (int i = 0; i < WARM_UP / tokens; i++) for (Way way : ways) pass(way, workers, threads);
            for (int round = 0; round < rounds; round++)
                for (int way = 0; way < ways.size(); way++) spent[way][round] = pass(ways.get(way), workers, threads);
        } finally {
            threads.shutdown();
        }
        for (int way = 0; way < ways.size(); way++) {
            double[] wall = new double[rounds];
            double[] cpu = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                wall[round] = spent[0][round].wall / spent[way][round].wall;
                cpu[round] = spent[0][round].cpu / spent[way][round].cpu;
            }
            Spent[] own = spent[way];
            System.out.printf(
                    "%7d %8d %20s %10.1f %10.2f %12.2f %10.2f%n",
                    tokens,
                    workers,
                    ways.get(way).name(),
                    TEXTS / median(Arrays.stream(own).mapToDouble(Spent::wall).toArray()),
                    median(wall),
                    median(Arrays.stream(own).mapToDouble(Spent::cpu).toArray()) * 1e3 / TEXTS,
                    median(cpu));
        }
    }

    /** All texts once, each worker taking its share of them. */
    private static Spent pass(Way way, int workers, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        long began = System.nanoTime();
        List<Future<Double>> work = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            int first = worker;
            work.add(threads.submit(() -> {
                long before = THREADS.getCurrentThreadCpuTime();
                for (int i = first; i < TEXTS; i += workers) way.read().accept(i);
                return (THREADS.getCurrentThreadCpuTime() - before) / 1e9;
            }));
        }
        double cpu = 0;
        for (Future<Double> one : work) cpu += one.get();
        return new Spent((System.nanoTime() - began) / 1e9, cpu);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
