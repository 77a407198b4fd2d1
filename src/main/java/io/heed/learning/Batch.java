package io.heed.learning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.heed.understanding.TokenVectors;
import java.util.List;
import java.util.Random;

/**
 * Some examples side by side, the shorter ones padded.
 *
 * @param tokens batch × n × d
 * @param hidden batch × 1 × n: 0 where attention may look, very negative elsewhere
 * @param embeddings batch × d, each of length √d
 */
record Batch(List<Example> examples, NDArray tokens, NDArray hidden, NDArray embeddings) {
    private static final float NEVER = -1e9f;

    static Batch of(NDManager manager, List<Example> examples, float tokenDropout, Random random) {
        int size = examples.size();
        int n = examples.stream().mapToInt(e -> e.tokens().n()).max().orElseThrow();
        int d = examples.get(0).tokens().d();
        float[] x = new float[size * n * d];
        float[] mask = new float[size * n];
        float[] embeddings = new float[size * d];
        float scale = (float) Math.sqrt(d);
        for (int i = 0; i < size; i++) {
            TokenVectors tokens = examples.get(i).tokens();
            System.arraycopy(tokens.x(), 0, x, i * n * d, tokens.n() * d);
            boolean blank = tokens.isBlank();
            for (int j = 0; j < n; j++) {
                boolean seen = j < tokens.n() && (blank || !tokens.isMark(j) && random.nextFloat() >= tokenDropout);
                mask[i * n + j] = seen ? 0 : NEVER;
            }
            for (int j = 0; j < d; j++) {
                embeddings[i * d + j] = examples.get(i).embedding()[j] * scale;
            }
        }
        return new Batch(
                examples,
                manager.create(x, new Shape(size, n, d)),
                manager.create(mask, new Shape(size, 1, n)),
                manager.create(embeddings, new Shape(size, d)));
    }
}
