package io.heed.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CosineTest {
    @Test
    void is_right_to_a_billionth_over_many_turns() {
        for (double turns = -50; turns < 50; turns += 0.0137)
            assertThat(Cosine.ofTurns(turns)).isCloseTo(Math.cos(2 * Math.PI * turns), within(1e-9));
    }
}
