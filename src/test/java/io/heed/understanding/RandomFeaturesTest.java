package io.heed.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomFeaturesTest {
    private static final int LENGTH = 1_000;

    private final Random random = new Random(2);

    @Test
    void their_product_is_the_kernel_of_the_distance() {
        for (float sharpness : new float[] {0.5f, 1}) {
            closeToTheKernel(new RandomFeatures.Kind(1, sharpness, 0), 0.06);
            closeToTheKernel(new RandomFeatures.Kind(8, sharpness, 0), 0.025);
        }
    }

    @Test
    void the_numbers_themselves_may_stand_behind() {
        float[] x = direction();
        RandomFeatures features = new RandomFeatures(LENGTH, new RandomFeatures.Kind(2, 1, 0.5f));
        float[] of = features.of(x);
        assertThat(of).hasSize(features.count(LENGTH)).hasSize(2 * 1024 + LENGTH);
        assertThat(of[2 * 1024]).isEqualTo(0.5f * x[0]);
        assertThat(of[of.length - 1]).isEqualTo(0.5f * x[LENGTH - 1]);
    }

    private void closeToTheKernel(RandomFeatures.Kind kind, double offset) {
        RandomFeatures features = new RandomFeatures(LENGTH, kind);
        float[] x = direction();
        float[] other = direction();
        for (float apart : new float[] {0, 0.3f, 1, 2}) {
            float[] y = x.clone();
            double square = 0;
            for (int j = 0; j < LENGTH; j++) {
                y[j] += apart * other[j];
                square += apart * other[j] * apart * other[j];
            }
            assertThat(product(features.of(x), features.of(y)))
                    .isCloseTo(Math.exp(-kind.sharpness() * square), within(offset));
        }
    }

    private float[] direction() {
        float[] x = new float[LENGTH];
        for (int j = 0; j < LENGTH; j++) x[j] = (float) (random.nextGaussian() / Math.sqrt(LENGTH));
        return x;
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) sum += a[j] * b[j];
        return sum;
    }
}
