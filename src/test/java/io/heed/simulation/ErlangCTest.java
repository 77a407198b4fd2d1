package io.heed.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.heed.dispatch.RoutingRule;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErlangCTest {
    @ParameterizedTest
    @CsvSource({
        "100, 240, 8, 0.5327, 95.88, 0.5233, 0.8333",
        "100, 240, 10, 0.1746, 12.57, 0.8678, 0.6667",
        "360, 300, 32, 0.6302, 94.53, 0.4484, 0.9375",
        "360, 300, 35, 0.2846, 17.07, 0.7961, 0.8571"
    })
    void the_closed_form_gives_the_published_figures(
            double perHour, double handle, int agents, double waits, double mean, double in20, double occupancy) {
        ErlangC theory = new ErlangC(perHour, handle, agents);
        assertThat(theory.waits()).isCloseTo(waits, within(5e-5));
        assertThat(theory.meanWaitSeconds()).isCloseTo(mean, within(5e-3));
        assertThat(theory.within(20)).isCloseTo(in20, within(5e-5));
        assertThat(theory.occupancy()).isCloseTo(occupancy, within(5e-5));
    }

    @Test
    void a_desk_that_cannot_keep_up_has_no_steady_state() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ErlangC(100, 360, 10));
    }

    @Test
    void the_engine_first_come_first_served_lands_on_theory() {
        ErlangC theory = new ErlangC(100, 240, 10);
        Conformance found = Conformance.of(theory, Policy.of(RoutingRule.FIFO), 20_000, 8);
        assertThat(found.waits().holds(theory.waits())).as(found.toString()).isTrue();
        assertThat(found.meanWaitSeconds().holds(theory.meanWaitSeconds()))
                .as(found.toString())
                .isTrue();
        assertThat(found.within20().holds(theory.within(20)))
                .as(found.toString())
                .isTrue();
        assertThat(found.occupancy().holds(theory.occupancy()))
                .as(found.toString())
                .isTrue();
        // an engine that is wrong could still hide in an interval as wide as a barn
        assertThat(found.waits().halfWidth()).isLessThan(0.02);
        assertThat(found.occupancy().halfWidth()).isLessThan(0.01);
    }

    @Test
    void students_t_widens_the_interval_of_few_samples() {
        assertThat(Interval.of(1, 2, 3).halfWidth()).isCloseTo(4.303 / Math.sqrt(3), within(1e-3));
        assertThat(Interval.student(31)).isCloseTo(2.040, within(1e-3));
        assertThat(Interval.student(1000)).isCloseTo(1.962, within(1e-3));
        assertThat(Interval.of(5).halfWidth()).isInfinite();
        double[] same = LongStream.range(0, 9).mapToDouble(x -> x).toArray();
        assertThat(Interval.ofDifferences(same, same).halfWidth()).isZero();
    }
}
