package io.heed.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttentionPointsTest {
    @ParameterizedTest
    @CsvSource({"0, 0.5", "3, 0.5", "4.5, 1", "6, 1", "12, 1.5", "24, 2", "48, 2.5", "240, 3"})
    void longer_cases_take_more_attention_but_never_more_than_three(double minutes, double points) {
        assertThat(AttentionPoints.of(minutes)).isEqualTo(points);
    }
}
