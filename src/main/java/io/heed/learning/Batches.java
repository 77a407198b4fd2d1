package io.heed.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Cuts examples into batches of like length, because the shorter ones of a batch are padded. */
final class Batches {
    /** So many are sorted by length together; were it all of them, the same ones would always meet. */
    private static final int TOGETHER = 8;

    private Batches() {}

    /** In random order. */
    static List<List<Example>> shuffled(List<Example> examples, int size, Random random) {
        List<Example> order = new ArrayList<>(examples);
        Collections.shuffle(order, random);
        List<List<Example>> batches = new ArrayList<>();
        int many = size * TOGETHER;
        for (int from = 0; from < order.size(); from += many) {
            batches.addAll(byLength(order.subList(from, Math.min(from + many, order.size())), size));
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    static List<List<Example>> byLength(List<Example> examples, int size) {
        List<Example> sorted = new ArrayList<>(examples);
        sorted.sort(Comparator.comparingInt(example -> example.compact().n()));
        List<List<Example>> batches = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += size) {
            batches.add(sorted.subList(from, Math.min(from + size, sorted.size())));
        }
        return batches;
    }
}
