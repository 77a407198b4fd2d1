package io.heed.demo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.launch.Refusal;
import org.junit.jupiter.api.Test;

class DemoGuardTest {
    @Test
    void the_demo_never_starts_among_real_people() {
        assertThatThrownBy(() -> DemoGuard.check(1, 14, 0))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("real people in it (1)")
                .hasMessageContaining("without HEED_DEMO");
    }

    @Test
    void the_demo_never_starts_among_real_tickets() {
        assertThatThrownBy(() -> DemoGuard.check(0, 0, 5))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("real tickets in it (5)");
    }

    @Test
    void an_empty_database_and_its_own_are_fine() {
        assertThatCode(() -> DemoGuard.check(0, 0, 0)).doesNotThrowAnyException();
        assertThatCode(() -> DemoGuard.check(0, 14, 900)).doesNotThrowAnyException();
    }
}
