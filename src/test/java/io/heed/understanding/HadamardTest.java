package io.heed.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HadamardTest {
    @Test
    void each_number_is_the_sum_of_all_under_the_signs_of_the_common_bits() {
        for (int length : new int[] {1, 2, 8, 64, 128}) {
            float[] x = new float[length];
            Random random = new Random(length);
            for (int j = 0; j < length; j++) x[j] = random.nextFloat() - 0.5f;
            float[] transformed = Hadamard.transformed(x);
            for (int i = 0; i < length; i++) {
                double sum = 0;
                for (int j = 0; j < length; j++) sum += Integer.bitCount(i & j) % 2 == 0 ? x[j] : -x[j];
                assertThat((double) transformed[i]).isCloseTo(sum, within(1e-5));
            }
        }
    }
}
