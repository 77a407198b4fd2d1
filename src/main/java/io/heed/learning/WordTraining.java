package io.heed.learning;

import io.heed.understanding.CompactTensor;
import io.heed.understanding.Tensor;
import io.heed.understanding.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Learns one task's word branch: each outcome against all others. */
final class WordTraining {
    /** From so many lessons on, what occurs once teaches nothing that what occurs twice does not. */
    private static final int MANY = 1_000;

    private static final double PRICE_OF_A_QUEUE = 0.5;

    private static final double PRICE_OF_URGENCY = 0.05;

    private final Task task;
    private final List<Example> examples;
    private final int outcomes;
    private final BooleanSupplier stopped;

    WordTraining(Task task, int outcomes, List<Example> all, BooleanSupplier stopped) {
        this.task = task;
        this.outcomes = outcomes;
        this.examples = all.stream().filter(task::isLabelled).toList();
        this.stopped = stopped;
    }

    /** Adds the branch to the task's tensors. */
    void into(Map<String, Tensor> tensors) {
        int[] vocabulary = vocabulary();
        float[] rarity = rarity(vocabulary);
        Vocabulary known = new Vocabulary(vocabulary, rarity);
        int[][] places = new int[examples.size()][];
        float[][] values = new float[examples.size()][];
        for (int i = 0; i < places.length; i++) {
            row(known.weigh(examples.get(i).words()), places, values, i);
        }
        double price = task == Task.URGENCY ? PRICE_OF_URGENCY : PRICE_OF_A_QUEUE;
        Separation found = Separation.of(task, price, examples, outcomes, places, values, vocabulary.length, stopped);
        float[] coded = new float[vocabulary.length];
        for (int j = 0; j < coded.length; j++) coded[j] = vocabulary[j];
        String key = task.key() + ".words.";
        tensors.put(key + "vocabulary", new Tensor(1, coded.length, coded));
        tensors.put(key + "rarity", new Tensor(1, rarity.length, rarity));
        tensors.put(key + "weights", CompactTensor.rounded(found.weights()));
        tensors.put(key + "bias", found.bias());
    }

    private int[] vocabulary() {
        int least = examples.size() >= MANY ? 2 : 1;
        int[] all = examples.stream()
                .flatMapToInt(example -> Arrays.stream(example.words().buckets()))
                .sorted()
                .toArray();
        int[] kept = new int[all.length];
        int size = 0;
        for (int from = 0; from < all.length; ) {
            int to = from;
            while (to < all.length && all[to] == all[from]) to++;
            if (to - from >= least) kept[size++] = all[from];
            from = to;
        }
        return Arrays.copyOf(kept, size);
    }

    /** The logarithm of how many lessons there are to one that has it. */
    private float[] rarity(int[] vocabulary) {
        int[] lessons = new int[vocabulary.length];
        for (Example example : examples) {
            for (int bucket : example.words().buckets()) {
                int at = Arrays.binarySearch(vocabulary, bucket);
                if (at >= 0) lessons[at]++;
            }
        }
        float[] rarity = new float[vocabulary.length];
        for (int j = 0; j < rarity.length; j++) {
            rarity[j] = (float) (1 + Math.log((1.0 + examples.size()) / (1 + lessons[j])));
        }
        return rarity;
    }

    private static void row(Vocabulary.Weighed text, int[][] places, float[][] values, int row) {
        places[row] = new int[text.places().length];
        values[row] = new float[text.places().length];
        int size = 0;
        for (int i = 0; i < text.places().length; i++) {
            if (text.places()[i] >= 0) {
                places[row][size] = text.places()[i];
                values[row][size++] = text.values()[i];
            }
        }
        places[row] = Arrays.copyOf(places[row], size);
        values[row] = Arrays.copyOf(values[row], size);
    }
}
