package io.heed.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {
    @Test
    void a_few_wrong_passwords_cost_nothing_and_then_each_costs_twice_as_much() {
        assertThat(Patience.after(4, 4)).isZero();
        assertThat(Patience.after(5, 4)).isEqualTo(Duration.ofSeconds(2));
        assertThat(Patience.after(6, 4)).isEqualTo(Duration.ofSeconds(4));
        assertThat(Patience.after(8, 4)).isEqualTo(Duration.ofSeconds(16));
    }

    @Test
    void nobody_waits_longer_than_five_minutes() {
        assertThat(Patience.after(12, 4)).isEqualTo(Duration.ofSeconds(256));
        assertThat(Patience.after(13, 4)).isEqualTo(Patience.LONGEST);
        assertThat(Patience.after(Integer.MAX_VALUE, 4)).isEqualTo(Patience.LONGEST);
    }
}
