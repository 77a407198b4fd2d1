package io.heed.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LadderTest {
    private static Duration after(int attempts) {
        return Ladder.REPLIES.pause(attempts, Optional.empty(), 0.5).orElseThrow();
    }

    @Test
    void tries_grow_rarer_and_end() {
        for (int attempts = 1; attempts < 8; attempts++)
            assertThat(after(attempts + 1)).isGreaterThan(after(attempts));
        assertThat(Ladder.REPLIES.pause(10, Optional.empty(), 0.5)).isEmpty();
    }

    @Test
    void chance_spreads_a_step_by_a_fifth_either_way() {
        assertThat(Ladder.REPLIES.pause(3, Optional.empty(), 0)).contains(Duration.ofSeconds(48));
        assertThat(Ladder.REPLIES.pause(3, Optional.empty(), 1)).contains(Duration.ofSeconds(72));
    }

    @Test
    void a_provider_may_ask_for_longer_but_not_for_ever() {
        assertThat(Ladder.REPLIES.pause(1, Optional.of(Duration.ofMinutes(3)), 0.5))
                .contains(Duration.ofMinutes(3));
        assertThat(Ladder.REPLIES.pause(1, Optional.of(Duration.ofDays(3000)), 0.5))
                .contains(Duration.ofSeconds(2));
    }
}
