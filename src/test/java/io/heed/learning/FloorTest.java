package io.heed.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.understanding.TokenVectors;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FloorTest {
    @Test
    void few_of_the_rightly_routed_would_be_refused() {
        float floor = Floor.of(examples(200), scores(200)).orElseThrow().values()[0];
        long refused = scores(200).stream().filter(score -> score[1] < floor).count();
        assertThat(refused).isEqualTo(2);
    }

    @Test
    void too_few_texts_refuse_nothing() {
        assertThat(Floor.of(examples(59), scores(59))).isEmpty();
    }

    private static List<Example> examples(int count) {
        TokenVectors tokens = new TokenVectors(new float[2], 1, 2, new int[1], new int[1]);
        return IntStream.range(0, count)
                .mapToObj(i -> Example.of(tokens, Double.NaN, 1, Double.NaN))
                .toList();
    }

    private static List<float[]> scores(int count) {
        return IntStream.range(0, count).mapToObj(i -> new float[] {0, i + 1}).toList();
    }
}
