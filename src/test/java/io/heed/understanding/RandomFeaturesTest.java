package io.heed.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomFeaturesTest {
    private static final int LENGTH = 1_000;

    private final RandomFeatures features = new RandomFeatures(LENGTH);
    private final Random random = new Random(2);

    @Test
    void their_product_is_the_kernel_of_the_distance() {
        float[] x = direction();
        float[] other = direction();
        for (float apart : new float[] {0, 0.3f, 1, 2}) {
            float[] y = x.clone();
            double square = 0;
            for (int j = 0; j < LENGTH; j++) {
                y[j] += apart * other[j];
                square += apart * other[j] * apart * other[j];
            }
            assertThat(product(features.of(x), features.of(y))).isCloseTo(Math.exp(-square), within(0.06));
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
