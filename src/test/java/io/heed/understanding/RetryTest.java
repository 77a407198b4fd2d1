package io.heed.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryTest {
    @Test
    void it_is_tried_soon_then_ever_later_and_at_last_no_more() {
        Instant now = Instant.parse("2026-03-02T09:00:00Z");
        assertThat(Retry.after(1, now)).isEqualTo(now.plusSeconds(10));
        assertThat(Retry.after(2, now)).isEqualTo(now.plusSeconds(40));
        assertThat(Retry.after(6, now)).isEqualTo(now.plusSeconds(10 * 1024));
        assertThat(Retry.after(Retry.MOST_ATTEMPTS, now)).isNull();
    }

    @Test
    void a_failed_reading_counts_its_attempts_and_one_that_waits_has_none() {
        Understanding failed = Understanding.failed("broken", Instant.EPOCH);
        assertThat(failed.attempts).isEqualTo(1);
        failed.fail("broken again", Instant.EPOCH);
        assertThat(failed.attempts).isEqualTo(2);
        assertThat(failed.retryAt).isEqualTo(Instant.EPOCH.plusSeconds(40));
        Understanding waiting = Understanding.postponed(Instant.EPOCH);
        assertThat(waiting.attempts).isZero();
        assertThat(waiting.urgency).isEqualTo(Understanding.NEUTRAL_URGENCY);
        assertThat(waiting.retryAt).isEqualTo(Instant.EPOCH);
    }
}
