package io.heed.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class RotaTest {
    private static final Instant LATE = Instant.parse("2026-03-04T22:40:00Z");

    @Test
    void a_shift_repeats_every_day() {
        Rota rota = new Rota(-1, 9);
        assertThat(rota.onDuty(LATE, LATE)).isTrue();
        assertThat(rota.onDuty(LATE, Instant.parse("2026-03-05T05:59:00Z"))).isTrue();
        assertThat(rota.onDuty(LATE, Instant.parse("2026-03-05T06:00:00Z"))).isFalse();
        assertThat(rota.onDuty(LATE, Instant.parse("2026-03-08T21:30:00Z"))).isTrue();
    }

    @Test
    void a_shift_over_midnight_is_written_as_two_rows_a_day() {
        assertThat(new Rota(-1, 9).everyDay(LATE))
                .hasSize(14)
                .contains(
                        new Rota.Hours(7, LocalTime.of(21, 0), LocalTime.of(23, 59, 59)),
                        new Rota.Hours(1, LocalTime.MIDNIGHT, LocalTime.of(6, 0)));
        assertThat(new Rota(-4, 6).everyDay(LATE)).hasSize(7);
    }
}
