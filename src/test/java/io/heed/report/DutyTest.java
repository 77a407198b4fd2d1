package io.heed.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DutyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant EVENING = at("20:00");

    private static Instant at(String clock) {
        return Instant.parse("2026-03-02T" + clock + ":00Z");
    }

    private static Duty.Stretch from(String from, String to, long tenths) {
        return new Duty.Stretch(at(from), at(to), tenths);
    }

    @Test
    void tickets_side_by_side_are_busy_once_and_take_attention_each() {
        List<Duty> hours = Duty.of(
                DAY,
                List.of(from("09:00", "10:30", 0)),
                List.of(from("09:10", "09:40", 10), from("09:20", "09:30", 20), from("10:00", "10:15", 10)),
                40,
                EVENING);
        assertThat(hours)
                .containsExactly(
                        new Duty(at("09:00"), 3600, 1800, 1800 * 10 + 600 * 20, 3600 * 40),
                        new Duty(at("10:00"), 1800, 900, 900 * 10, 1800 * 40));
    }

    @Test
    void what_lies_in_hand_while_nobody_is_there_is_no_work() {
        List<Duty> hours =
                Duty.of(DAY, List.of(from("12:00", "12:30", 0)), List.of(from("08:00", "18:00", 10)), 40, EVENING);
        assertThat(hours).containsExactly(new Duty(at("12:00"), 1800, 1800, 18_000, 72_000));
    }

    @Test
    void nothing_is_counted_ahead_of_the_clock() {
        List<Duty> hours = Duty.of(DAY, List.of(from("09:00", "18:00", 0)), List.of(), 40, at("09:20"));
        assertThat(hours).containsExactly(new Duty(at("09:00"), 1200, 0, 0, 48_000));
    }
}
