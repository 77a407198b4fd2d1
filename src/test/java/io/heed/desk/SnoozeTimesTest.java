package io.heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SnoozeTimesTest {
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final Instant WEDNESDAY = Instant.parse("2026-07-15T15:30:00Z");

    private static Instant until(String choice, String at) {
        return SnoozeTimes.of(choice, at, "", LISBON, WEDNESDAY).orElseThrow().until();
    }

    @Test
    void a_moment_is_by_the_clock_of_whoever_says_it() {
        assertThat(until("hour", null)).isEqualTo("2026-07-15T16:30:00Z");
        assertThat(until("hours", null)).isEqualTo("2026-07-15T19:30:00Z");
        assertThat(until("tomorrow", null)).isEqualTo("2026-07-16T08:00:00Z");
        assertThat(until("monday", null)).isEqualTo("2026-07-20T08:00:00Z");
        assertThat(until("at", "2026-12-01T10:00")).isEqualTo("2026-12-01T10:00:00Z");
    }

    @Test
    void a_reply_has_no_moment_and_ends_every_rest() {
        assertThat(until("reply", null)).isNull();
        assertThat(SnoozeTimes.of("hour", null, "", LISBON, WEDNESDAY)
                        .orElseThrow()
                        .onReply())
                .isTrue();
    }

    @Test
    void what_is_over_too_far_or_no_moment_is_refused() {
        for (String at : new String[] {"2026-07-15T10:00", "2031-01-01T00:00", "soon", "", null})
            assertThat(SnoozeTimes.of("at", at, "", LISBON, WEDNESDAY)).isEmpty();
        assertThat(SnoozeTimes.of("never", null, "", LISBON, WEDNESDAY)).isEmpty();
        assertThat(SnoozeTimes.of(null, null, "", LISBON, WEDNESDAY)).isEmpty();
    }
}
