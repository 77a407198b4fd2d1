package io.heed.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EmbeddingIndexTest {
    private static final int D = 384;

    private final Random random = new Random(7);

    @Test
    void the_nearest_come_first_and_likeness_is_the_cosine() {
        EmbeddingIndex index = new EmbeddingIndex(D, 1000);
        float[] asked = direction();
        for (int i = 1; i <= 500; i++) index.put(i, direction());
        float[] near = mixed(asked, direction(), 0.9f);
        float[] nearer = mixed(asked, direction(), 0.97f);
        index.put(1001, near);
        index.put(1002, nearer);
        List<EmbeddingIndex.Hit> hits = index.nearest(asked, 3);
        assertThat(hits).extracting(EmbeddingIndex.Hit::ticket).startsWith(1002L, 1001L);
        assertThat(hits).hasSize(3);
        assertThat(hits.get(1).likeness()).isCloseTo(dot(asked, near), within(0.01));
    }

    @Test
    void a_ticket_solved_again_is_there_once_and_the_oldest_make_room() {
        EmbeddingIndex index = new EmbeddingIndex(D, 300);
        float[] first = direction();
        index.put(1, direction());
        index.put(1, first);
        assertThat(index.size()).isEqualTo(1);
        assertThat(index.nearest(first, 1).get(0).likeness()).isGreaterThan(0.99);
        for (int i = 2; i <= 301; i++) index.put(i, direction());
        assertThat(index.size()).isEqualTo(300);
        assertThat(index.nearest(first, 300))
                .extracting(EmbeddingIndex.Hit::ticket)
                .doesNotContain(1L)
                .contains(301L);
    }

    private float[] direction() {
        float[] values = new float[D];
        for (int j = 0; j < D; j++) values[j] = (float) random.nextGaussian();
        return scaled(values);
    }

    private static float[] mixed(float[] a, float[] b, float share) {
        float[] values = new float[D];
        for (int j = 0; j < D; j++) values[j] = share * a[j] + (1 - share) * b[j];
        return scaled(values);
    }

    private static float[] scaled(float[] values) {
        double length = Math.sqrt(dot(values, values));
        for (int j = 0; j < D; j++) values[j] /= (float) length;
        return values;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int j = 0; j < D; j++) sum += a[j] * b[j];
        return sum;
    }
}
