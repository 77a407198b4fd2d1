package io.heed.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnderstandingTest {

    @Test
    void a_reading_with_a_number_out_of_range_is_refused_before_the_database_would() {
        assertThat(Understanding.of(reading(0.9, 6), Instant.EPOCH).urgency).isEqualTo(0.9f);
        for (double urgency : new double[] {Double.NaN, -0.1, 1.1})
            assertThatThrownBy(() -> Understanding.of(reading(urgency, 6), Instant.EPOCH))
                    .hasMessageContaining("out of range");
        for (double minutes : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1})
            assertThatThrownBy(() -> Understanding.of(reading(0.9, minutes), Instant.EPOCH))
                    .hasMessageContaining("out of range");
    }

    @Test
    void a_failed_reading_is_neutral_and_says_why() {
        Understanding failed = Understanding.failed("EncoderUnavailableException", Instant.EPOCH);
        assertThat(failed.urgency).isEqualTo(Understanding.NEUTRAL_URGENCY);
        assertThat(failed.failure).isEqualTo("EncoderUnavailableException");
        assertThat(failed.attentionPoints).isPositive();
    }

    @Test
    void a_text_that_fits_no_queue_says_so_and_leaves_its_ticket_to_a_person() {
        Reading stranger = reading(0.9, 6).routed(List.of(new QueueProbability("billing", 1)), 0.7);
        Understanding row = Understanding.of(stranger, Instant.EPOCH);
        assertThat(row.noneOfThese).isEqualTo(0.7f);
        assertThat(row.fitsNone()).isTrue();
        assertThat(Understanding.of(reading(0.9, 6), Instant.EPOCH).fitsNone()).isFalse();
        assertThat(Understanding.postponed(Instant.EPOCH).fitsNone()).isFalse();
    }

    private static Reading reading(double urgency, double minutes) {
        return new Reading(
                urgency, List.of(), null, null, List.of(), 0, minutes, 1, "en", 0.5, "prior", "encoder", new float[2]);
    }
}
