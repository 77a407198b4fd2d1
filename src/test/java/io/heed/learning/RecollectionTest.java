package io.heed.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.heed.understanding.QueueProbability;
import io.heed.understanding.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecollectionTest {
    private static final String ENCODER = "all-minilm-l6-v2-q";
    private static final Remembered CALM = new Remembered(17, ENCODER, at(0), 0.02f, "billing");

    @Test
    void the_same_text_reads_as_it_was_corrected_and_names_the_correction() {
        Reading reading = new Recollection(List.of(CALM)).on(reading(at(0)));
        assertThat(reading.urgency()).isCloseTo(0.02, within(1e-6));
        assertThat(reading.queues().get(0)).isEqualTo(new QueueProbability("billing", 1));
        assertThat(reading.modelVersion()).isEqualTo("v3+c17");
        assertThat(reading.withoutWords()).isNull();
        assertThat(probabilities(reading)).isCloseTo(1, within(1e-9));
    }

    @Test
    void what_is_nearly_the_same_moves_in_proportion_and_anything_else_not_at_all() {
        Recollection recollection = new Recollection(List.of(CALM));
        Reading near = recollection.on(reading(at(Math.acos(0.85))));
        assertThat(near.urgency()).isCloseTo(0.9 + 0.5 * (0.02 - 0.9), within(1e-5));
        assertThat(probabilities(near)).isCloseTo(1, within(1e-9));
        Reading other = reading(at(Math.acos(0.77)));
        assertThat(recollection.on(other)).isSameAs(other);
    }

    @Test
    void of_two_corrections_of_the_same_text_the_newest_counts() {
        Remembered newer = new Remembered(18, ENCODER, at(0), 0.7f, null);
        Reading reading = new Recollection(List.of(newer, CALM)).on(reading(at(0)));
        assertThat(reading.urgency()).isCloseTo(0.7, within(1e-6));
        assertThat(reading.queues().get(0).queue()).isEqualTo("billing");
    }

    @Test
    void vectors_of_another_encoder_are_not_compared() {
        Reading reading = reading(at(0));
        Remembered other = new Remembered(17, "bge-small-zh-v15-q", at(0), 0.02f, null);
        assertThat(new Recollection(List.of(other)).on(reading)).isSameAs(reading);
    }

    private static double probabilities(Reading reading) {
        return reading.queues().stream()
                .mapToDouble(QueueProbability::probability)
                .sum();
    }

    private static float[] at(double angle) {
        return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
    }

    private static Reading reading(float[] embedding) {
        return new Reading(
                0.9,
                List.of(),
                0.2,
                0.8,
                List.of(new QueueProbability("terminals", 0.8), new QueueProbability("billing", 0.2)),
                0.1,
                12,
                1.5,
                "en",
                0.7,
                "v3",
                ENCODER,
                embedding);
    }
}
