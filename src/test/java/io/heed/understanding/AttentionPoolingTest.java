package io.heed.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttentionPoolingTest {
    private static final int N = 7;
    private static final int D = 5;
    private static final int KEYS = 3;
    private static final int VALUES = 4;
    private static final int QUERIES = 2;
    private static final int[] WORDS = {0, 2, 4, 6, 8, 10, 12};
    private static final int[] BETWEEN_MARKS = {-1, 0, 2, 4, 6, 8, -1};

    private final Random random = new Random(11);
    private final Map<String, Tensor> parameters = Map.of(
            "Wk", numbers(D, KEYS),
            "q", numbers(KEYS, QUERIES),
            "Wv", numbers(D, VALUES),
            "Wq", numbers(KEYS, KEYS),
            "v", numbers(KEYS, 1),
            "Wi", numbers(VALUES, 4 * VALUES),
            "Wh", numbers(VALUES, 4 * VALUES),
            "bi", numbers(1, 4 * VALUES));

    @ParameterizedTest
    @EnumSource
    void the_quick_formula_is_the_one_on_paper(AttentionKind kind) {
        Tensor x = numbers(N, D);

        AttentionPooling.Pooled pooled = pooling(kind).pool(new TokenVectors(x.values(), N, D, WORDS, WORDS));

        NaiveAttention naive = new NaiveAttention(kind, parameters);
        close(pooled.values(), naive.values(NaiveAttention.matrix(x)));
        close(pooled.attention(), flat(naive.attention(NaiveAttention.matrix(x))));
    }

    @ParameterizedTest
    @EnumSource
    void the_tokenizers_own_marks_get_no_attention_and_change_nothing(AttentionKind kind) {
        Tensor x = numbers(N, D);

        AttentionPooling.Pooled pooled =
                pooling(kind).pool(new TokenVectors(x.values(), N, D, BETWEEN_MARKS, BETWEEN_MARKS));

        double[][] words = Arrays.copyOfRange(NaiveAttention.matrix(x), 1, N - 1);
        close(pooled.values(), new NaiveAttention(kind, parameters).values(words));
        assertThat(pooled.attention()[0]).isZero();
        assertThat(pooled.attention()[N - 1]).isZero();
        assertThat(pooled.attention()[1]).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void a_text_of_marks_alone_still_has_values(AttentionKind kind) {
        int[] marks = {-1, -1};
        AttentionPooling.Pooled pooled =
                pooling(kind).pool(new TokenVectors(numbers(2, D).values(), 2, D, marks, marks));
        for (float value : pooled.values()) {
            assertThat(value).isFinite();
        }
    }

    private AttentionPooling pooling(AttentionKind kind) {
        Map<String, Tensor> named = new HashMap<>();
        parameters.forEach((name, tensor) -> named.put("urgency." + name, tensor));
        return AttentionPooling.of(
                "urgency", new HeadWeights("v", "e", D, List.of(), "", Map.of("urgency", kind), named));
    }

    private static void close(float[] quick, double[] naive) {
        assertThat(quick).hasSameSizeAs(naive);
        for (int i = 0; i < naive.length; i++) {
            assertThat((double) quick[i]).isCloseTo(naive[i], within(1e-5));
        }
    }

    private static double[] flat(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    private Tensor numbers(int rows, int columns) {
        float[] numbers = new float[rows * columns];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return new Tensor(rows, columns, numbers);
    }
}
