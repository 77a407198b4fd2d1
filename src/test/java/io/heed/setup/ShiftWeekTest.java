package io.heed.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.web.ProblemException;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShiftWeekTest {
    @Test
    void hours_are_read_as_people_write_them() {
        assertThat(ShiftWeek.read(Map.of("monday", List.of("9-17"))))
                .containsExactly(new ShiftWeek.Stretch(1, LocalTime.of(9, 0), LocalTime.of(17, 0)));
        assertThat(ShiftWeek.read(Map.of("friday", List.of("22:00 – 6:30"))))
                .containsExactly(new ShiftWeek.Stretch(5, LocalTime.of(22, 0), LocalTime.of(6, 30)));
    }

    @Test
    void what_is_no_stretch_of_time_is_refused_by_its_day() {
        for (String odd : List.of("", "late", "09:00", "09:00-09:00", "25:00-26:00", "9-17-18"))
            assertThatThrownBy(() -> ShiftWeek.read(Map.of("monday", List.of(odd))))
                    .as(odd)
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("monday");
        assertThatThrownBy(() -> ShiftWeek.read(Map.of("someday", List.of())))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("week");
    }
}
