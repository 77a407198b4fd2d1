package io.heed.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.web.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MinutesTextTest {
    @ParameterizedTest
    @CsvSource({"45, 45", "45m, 45", "8h, 480", "1h 30m, 90", "1H30, 90", "' 2 h ', 120"})
    void minutes_are_read_as_people_write_them(String text, int minutes) {
        assertThat(MinutesText.read("first", text)).isEqualTo(minutes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "1.5h", "1e9", "9999999", "5 days", "30m 1h"})
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> MinutesText.read("first", text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("first");
    }

    @ParameterizedTest
    @CsvSource({"45, 45m", "480, 8h", "90, 1h 30m"})
    void and_written_the_same_way(int minutes, String text) {
        assertThat(MinutesText.write(minutes)).isEqualTo(text);
        assertThat(MinutesText.read("first", text)).isEqualTo(minutes);
    }
}
