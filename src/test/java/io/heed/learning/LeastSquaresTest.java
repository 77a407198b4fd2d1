package io.heed.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeastSquaresTest {
    private static final double PENALTY = 0.7;
    private static final int FEATURES = 20;

    /** Of 8 and of 60 rows: fewer than features, and more. */
    @ParameterizedTest
    @ValueSource(ints = {8, 60})
    void what_it_says_of_a_row_unseen_is_what_it_says_having_learned_from_the_others(int count) {
        List<float[]> rows = rows(count);
        LeastSquares.Found all = learned(rows, 2, 5);
        for (int at = 0; at < 2; at++) {
            int left = new int[] {2, 5}[at];
            List<float[]> others = new ArrayList<>(rows);
            float[] row = others.remove(left);
            float[] weights = learned(others).weights().values();
            for (int outcome = 0; outcome < 2; outcome++) {
                double score = 0;
                for (int j = 0; j < FEATURES; j++) score += row[j] * weights[j * 2 + outcome];
                assertThat(all.unseen()[at][outcome]).isCloseTo((float) score, within(1e-3f));
            }
        }
    }

    /** The gradient of Σ c |y − W x|² + λ |W|² is 0 there. */
    @ParameterizedTest
    @ValueSource(ints = {8, 60})
    void no_other_weights_are_better(int count) {
        List<float[]> rows = rows(count);
        float[] weights = learned(rows).weights().values();
        for (int j = 0; j < FEATURES; j++)
            for (int outcome = 0; outcome < 2; outcome++) {
                double gradient = PENALTY * weights[j * 2 + outcome];
                for (float[] row : rows) {
                    double score = 0;
                    for (int k = 0; k < FEATURES; k++) score += row[k] * weights[k * 2 + outcome];
                    gradient -= cost(row) * row[j] * (targets(row)[outcome] - score);
                }
                assertThat(gradient).isCloseTo(0, within(1e-3));
            }
    }

    /** More features than one stripe of the table has, of which only one half is added up. */
    @Test
    void of_a_thousand_features_no_other_weights_are_better_either() {
        int features = 1_030;
        List<float[]> rows = rows(1_100, features);
        float[] weights = learned(rows).weights().values();
        for (int j : new int[] {0, 1_023, 1_024, 1_029}) {
            double gradient = PENALTY * weights[j * 2];
            for (float[] row : rows) {
                double score = 0;
                for (int k = 0; k < features; k++) score += row[k] * weights[k * 2];
                gradient -= cost(row) * row[j] * (targets(row)[0] - score);
            }
            assertThat(gradient).isCloseTo(0, within(0.05));
        }
    }

    @Test
    void it_can_be_stopped() {
        assertThatThrownBy(() -> new LeastSquares(of(rows(8)), PENALTY, () -> true).found())
                .isInstanceOf(FittingStoppedException.class);
    }

    private static LeastSquares.Found learned(List<float[]> rows, int... asked) {
        return new LeastSquares(of(rows), PENALTY, () -> false).found(asked);
    }

    private static List<float[]> rows(int count) {
        return rows(count, FEATURES);
    }

    private static List<float[]> rows(int count, int features) {
        Random random = new Random(4);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    float[] row = new float[features];
                    for (int j = 0; j < features; j++) row[j] = (float) random.nextGaussian();
                    row[features - 1] = 1;
                    return row;
                })
                .toList();
    }

    private static float[] targets(float[] row) {
        return new float[] {row[0] > 0 ? 1 : -1, row[1] * row[2] > 0 ? 1 : -1};
    }

    private static float cost(float[] row) {
        return row[3] > 0 ? 1 : 0.3f;
    }

    private static LeastSquares.Rows of(List<float[]> rows) {
        return new LeastSquares.Rows() {
            @Override
            public int count() {
                return rows.size();
            }

            @Override
            public float[] features(int row) {
                return rows.get(row);
            }

            @Override
            public float[] targets(int row) {
                return LeastSquaresTest.targets(rows.get(row));
            }

            @Override
            public float cost(int row) {
                return LeastSquaresTest.cost(rows.get(row));
            }
        };
    }
}
