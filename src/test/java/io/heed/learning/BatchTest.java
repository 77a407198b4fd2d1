package io.heed.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import io.heed.understanding.TokenVectors;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchTest {
    private static final int D = 3;

    private final Random random = new Random(8);

    @Test
    void every_example_is_in_one_batch_beside_others_of_like_length() {
        List<Example> examples =
                IntStream.range(0, 100).mapToObj(i -> example(3 + i % 20)).toList();
        List<List<Example>> batches = Batches.shuffled(examples, 16, random);
        assertThat(batches).hasSize(7);
        assertThat(batches.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(examples);
        assertThat(batches).allSatisfy(batch -> {
            IntStream lengths = batch.stream().mapToInt(e -> e.compact().n());
            assertThat(lengths.max().orElseThrow() - batch.get(0).compact().n()).isLessThan(5);
        });
    }

    @Test
    void words_lie_side_by_side_without_the_marks_and_padding_is_hidden() {
        Example two = example(4);
        Example three = example(5);
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), HeadTrainer.ENGINE)) {
            Batch batch = Batch.of(manager, List.of(two, three), 0, random);
            assertThat(batch.words().toFloatArray()).containsExactly(2, 3);
            assertThat(batch.hidden().toFloatArray()).containsExactly(0, 0, -1e9f, 0, 0, 0);
            assertThat(batch.last().toFloatArray()).containsExactly(0, 1, 0, 0, 0, 1);
            assertThat(batch.tokens().toFloatArray()[D]).isEqualTo(two.tokens().x()[2 * D]);
        }
    }

    @Test
    void a_text_whose_words_would_all_be_dropped_keeps_them() {
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), HeadTrainer.ENGINE)) {
            Batch batch = Batch.of(manager, List.of(example(6), example(2)), 1, random);
            assertThat(batch.words().toFloatArray()).containsExactly(4, 2);
        }
    }

    @Test
    void compact_tokens_are_off_by_half_a_step_at_most() {
        float[] x = {0.1f, -0.7f, 1.27f, 0, 0, 0};
        TokenVectors again = CompactTokens.of(new TokenVectors(x, 2, D, new int[2], new int[2]))
                .unpacked();
        for (int i = 0; i < x.length; i++) {
            assertThat(again.x()[i]).isCloseTo(x[i], within(0.00501f));
        }
    }

    /** With a mark at both ends. */
    private Example example(int n) {
        int[] places = IntStream.range(0, n).toArray();
        places[0] = -1;
        places[n - 1] = -1;
        return Example.of(
                new TokenVectors(Parameters.gaussian(n, D, 1, random).values(), n, D, places, places), 1, 0, 5);
    }
}
