package io.heed.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SiegeTest {
    @ParameterizedTest
    @EnumSource
    void every_aged_ticket_is_served_within_its_bound(Attack attack) {
        Tally tally = new Tally();
        for (int seed = 0; seed < 12; seed++) Siege.run(attack, 60, seed, tally);
        assertThat(tally.aged).isGreaterThan(100);
        assertThat(tally.leftOver).isZero();
        assertThat(tally.violations).isZero();
    }
}
