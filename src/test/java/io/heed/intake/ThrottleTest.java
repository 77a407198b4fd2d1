package io.heed.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Throttle throttle = new Throttle(10, nanos::get);

    @Test
    void a_burst_passes_a_flood_is_told_when_to_come_back_and_others_are_not_touched() {
        for (int i = 0; i < 20; i++) assertThat(throttle.enter("slack/main")).isEmpty();
        assertThat(throttle.enter("slack/main"))
                .hasValueSatisfying(wait -> assertThat(wait.toMillis()).isBetween(1L, 100L));
        assertThat(throttle.enter("slack/other")).isEmpty();
        nanos.addAndGet(100_000_000);
        assertThat(throttle.enter("slack/main")).isEmpty();
        assertThat(throttle.enter("slack/main")).isPresent();
    }
}
