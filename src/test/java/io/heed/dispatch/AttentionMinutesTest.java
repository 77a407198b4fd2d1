package io.heed.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.heed.dispatch.AttentionMinutes.Held;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttentionMinutesTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void a_ticket_held_alone_takes_all_the_time_it_was_held() {
        assertThat(AttentionMinutes.of(held(0, 12, 1), List.of(), List.of())).isEqualTo(12);
    }

    @Test
    void side_by_side_the_time_is_shared_by_attention() {
        Held large = held(0, 12, 2);
        Held small = held(6, 18, 1);
        double ofLarge = AttentionMinutes.of(large, List.of(small), List.of());
        double ofSmall = AttentionMinutes.of(small, List.of(large), List.of());
        assertThat(ofLarge).isCloseTo(6 + 4, within(1e-9));
        assertThat(ofSmall).isCloseTo(2 + 6, within(1e-9));
        assertThat(ofLarge + ofSmall).isCloseTo(18, within(1e-9));
    }

    @Test
    void what_began_before_and_goes_on_after_counts_only_meanwhile() {
        assertThat(AttentionMinutes.of(held(10, 20, 1), List.of(held(0, 600, 1)), List.of()))
                .isCloseTo(5, within(1e-9));
    }

    @Test
    void while_the_agent_is_away_nothing_is_worked_on() {
        assertThat(AttentionMinutes.of(held(0, 900, 1), List.of(), List.of(held(5, 895, 0))))
                .isCloseTo(10, within(1e-9));
    }

    @Test
    void what_ended_at_once_took_nothing() {
        assertThat(AttentionMinutes.of(held(3, 3, 1), List.of(held(0, 9, 1)), List.of()))
                .isZero();
    }

    private static Held held(int from, int to, double attention) {
        return new Held(NINE.plusSeconds(60L * from), NINE.plusSeconds(60L * to), attention);
    }
}
