package io.heed.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class DispatcherAliveTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void a_loop_that_looked_a_moment_ago_is_alive() {
        assertThat(DispatcherAlive.answer(NOW.minusSeconds(3), NOW).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_loop_that_stands_still_is_down_with_its_last_look_and_the_next_step() {
        HealthCheckResponse answer = DispatcherAlive.answer(NOW.minusSeconds(11), NOW);
        assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
        assertThat(answer.getData().orElseThrow())
                .containsKey("next")
                .hasEntrySatisfying(
                        "reason", reason -> assertThat(reason.toString()).contains("2026-03-02T08:59:49Z"));
    }

    @Test
    void a_loop_that_never_looked_is_down() {
        assertThat(DispatcherAlive.answer(Instant.EPOCH, NOW).getStatus()).isEqualTo(Status.DOWN);
    }
}
