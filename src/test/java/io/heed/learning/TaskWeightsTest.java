package io.heed.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TaskWeightsTest {
    @Test
    void a_task_counts_for_its_attention_times_its_weight() {
        TaskWeights weights = TaskWeights.ofAttention(new TaskWeights(0.5, 0.3, 0.2), new TaskWeights(1, 2, 0.5));
        assertThat(weights.queue() / weights.urgency()).isCloseTo(0.6 / 0.5, within(1e-9));
        assertThat(weights.effort() / weights.urgency()).isCloseTo(0.1 / 0.5, within(1e-9));
        assertThat(weights.urgency() + weights.queue() + weights.effort()).isCloseTo(3, within(1e-9));
    }

    @Test
    void weights_that_make_no_sum_are_refused() {
        assertThatThrownBy(() -> new TaskWeights(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TaskWeights(-1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TaskWeights(Double.NaN, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
