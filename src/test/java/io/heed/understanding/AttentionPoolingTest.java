package io.heed.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AttentionPoolingTest {
    private static final int N = 7;
    private static final int D = 5;
    private static final int KEYS = 3;
    private static final int VALUES = 4;
    private static final int QUERIES = 2;

    private final Random random = new Random(11);

    @Test
    void the_reordered_formula_is_the_textbook_one() {
        float[] x = numbers(N * D);
        Tensor wk = new Tensor(D, KEYS, numbers(D * KEYS));
        Tensor q = new Tensor(KEYS, QUERIES, numbers(KEYS * QUERIES));
        Tensor wv = new Tensor(D, VALUES, numbers(D * VALUES));

        AttentionPooling.Pooled pooled = new DotProductAttention(wk, q, wv).pool(words(x));

        for (int head = 0; head < QUERIES; head++) {
            double[] weights = new double[N];
            double total = 0;
            for (int token = 0; token < N; token++) {
                double score = 0;
                for (int k = 0; k < KEYS; k++) {
                    double key = 0;
                    for (int j = 0; j < D; j++) {
                        key += x[token * D + j] * wk.values()[j * KEYS + k];
                    }
                    score += key * q.values()[k * QUERIES + head];
                }
                weights[token] = Math.exp(score / Math.sqrt(KEYS));
                total += weights[token];
            }
            for (int v = 0; v < VALUES; v++) {
                double expected = 0;
                for (int token = 0; token < N; token++) {
                    double value = 0;
                    for (int j = 0; j < D; j++) {
                        value += x[token * D + j] * wv.values()[j * VALUES + v];
                    }
                    expected += weights[token] / total * value;
                }
                assertThat((double) pooled.values()[head * VALUES + v]).isCloseTo(expected, within(1e-5));
            }
            for (int token = 0; token < N; token++) {
                assertThat((double) pooled.attention()[head * N + token])
                        .isCloseTo(weights[token] / total, within(1e-5));
            }
        }
    }

    @Test
    void the_tokenizers_own_marks_get_no_attention() {
        int[] starts = {-1, 0, 2, 4, 6, 8, -1};
        DotProductAttention pooling = new DotProductAttention(
                new Tensor(D, KEYS, numbers(D * KEYS)),
                new Tensor(KEYS, QUERIES, numbers(KEYS * QUERIES)),
                new Tensor(D, VALUES, numbers(D * VALUES)));

        float[] attention = pooling.pool(new TokenVectors(numbers(N * D), N, D, starts, starts))
                .attention();

        assertThat(attention[0]).isZero();
        assertThat(attention[N - 1]).isZero();
        assertThat(attention[1]).isPositive();
    }

    private static TokenVectors words(float[] x) {
        int[] starts = {0, 2, 4, 6, 8, 10, 12};
        int[] ends = {1, 3, 5, 7, 9, 11, 13};
        return new TokenVectors(x, N, D, starts, ends);
    }

    private float[] numbers(int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }
}
