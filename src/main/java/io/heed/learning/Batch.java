package io.heed.learning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.heed.understanding.Gauge;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Some examples side by side. Of each only the words that attention may look at, one after the other; the shorter ones
 * are padded.
 *
 * @param tokens batch × n × d
 * @param hidden batch × 1 × n: 0 for words, very negative behind the last
 * @param last batch × 1 × n: 1 at the last word, 0 elsewhere
 * @param words batch × 1: how many there are
 * @param measured by gauge, the gists as it measures them, batch × D; made when they are asked for
 */
record Batch(
        List<Example> examples,
        NDArray tokens,
        NDArray hidden,
        NDArray last,
        NDArray words,
        Map<Gauge, NDArray> measured) {
    private static final float NEVER = -1e9f;

    static Batch of(NDManager manager, List<Example> examples, float tokenDropout, Random random) {
        int size = examples.size();
        int d = examples.get(0).compact().d();
        int[][] seen = new int[size][];
        Arrays.setAll(seen, i -> seen(examples.get(i).compact(), tokenDropout, random));
        int n = Arrays.stream(seen).mapToInt(words -> words.length).max().orElseThrow();
        float[] x = new float[size * n * d];
        float[] hidden = new float[size * n];
        float[] last = new float[size * n];
        float[] words = new float[size];
        for (int i = 0; i < size; i++) {
            words[i] = seen[i].length;
            for (int j = 0; j < seen[i].length; j++) {
                examples.get(i).compact().copy(seen[i][j], x, (i * n + j) * d);
            }
            Arrays.fill(hidden, i * n + seen[i].length, (i + 1) * n, NEVER);
            last[i * n + seen[i].length - 1] = 1;
        }
        return new Batch(
                examples,
                manager.create(x, new Shape(size, n, d)),
                manager.create(hidden, new Shape(size, 1, n)),
                manager.create(last, new Shape(size, 1, n)),
                manager.create(words, new Shape(size, 1)),
                new IdentityHashMap<>());
    }

    NDArray gists(Gauge gauge) {
        return measured.computeIfAbsent(gauge, by -> {
            float[] gists = new float[examples.size() * by.length()];
            for (int i = 0; i < examples.size(); i++) {
                float[] gist = by.measured(examples.get(i).embedding());
                System.arraycopy(gist, 0, gists, i * gist.length, gist.length);
            }
            return tokens.getManager().create(gists, new Shape(examples.size(), by.length()));
        });
    }

    /** The text's own tokens, some left out at random; where it has none, the tokenizer's marks. */
    private static int[] seen(CompactTokens tokens, float dropout, Random random) {
        int[] words = IntStream.range(0, tokens.n())
                .filter(token -> !tokens.isMark(token))
                .toArray();
        if (words.length == 0) {
            return IntStream.range(0, tokens.n()).toArray();
        }
        int[] left = Arrays.stream(words)
                .filter(token -> random.nextFloat() >= dropout)
                .toArray();
        return left.length == 0 ? words : left;
    }
}
