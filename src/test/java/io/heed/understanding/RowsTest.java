package io.heed.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RowsTest {
    @Test
    void products_and_transposes_are_those_of_the_matrix_whatever_its_size() {
        Random random = new Random(3);
        for (int rows = 1; rows < 10; rows++) {
            int columns = 11 - rows;
            float[] values = new float[rows * columns];
            for (int i = 0; i < values.length; i++) values[i] = random.nextFloat();
            float[] left = new float[rows + 1];
            for (int i = 0; i < left.length; i++) left[i] = random.nextFloat();
            Rows matrix = Rows.of(new Tensor(rows, columns, values));
            float[] product = matrix.product(left, 1);
            for (int j = 0; j < columns; j++) {
                double sum = 0;
                for (int i = 0; i < rows; i++) sum += left[1 + i] * values[i * columns + j];
                assertThat((double) product[j]).isCloseTo(sum, within(1e-5));
            }
            assertThat(matrix.transposed().transposed().product(left, 1)).isEqualTo(product);
        }
    }
}
