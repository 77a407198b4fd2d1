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

    @ParameterizedTest
    @CsvSource({
        "6, chat, 1",
        "6, telegram, 1",
        "6, email, 0.5",
        "24, chat, 2",
        "24, email, 1",
        "3, email, 0.5",
        "240, web, 1.5"
    })
    void a_live_conversation_takes_more_than_a_letter_of_the_same_length(
            double minutes, String channel, double points) {
        assertThat(AttentionPoints.of(minutes, channel)).isEqualTo(points);
    }
}
