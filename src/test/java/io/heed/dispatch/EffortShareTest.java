package io.heed.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EffortShareTest {
    @Test
    void who_did_more_a_staffed_hour_than_everybody_carries_it_over_and_the_other_the_less() {
        EffortShare.Day ana = new EffortShare.Day(1, 0, 300, 20, 4, 6, 8);
        EffortShare.Day ben = new EffortShare.Day(2, 0, 260, 30, 1, 2, 8);
        List<EffortShare.Day> all = List.of(ana, ben);
        EffortShare first = EffortShare.of(1, "Ana", List.of(ana), all);
        assertThat(first.perHour()).isEqualTo(37.5);
        assertThat(first.carryOver()).isCloseTo(20, within(1e-9));
        assertThat(EffortShare.of(2, "Ben", List.of(ben), all).carryOver()).isCloseTo(-20, within(1e-9));
    }

    @Test
    void of_yesterday_half_is_left_and_no_more_than_an_hour_is_carried() {
        EffortShare.Day much = new EffortShare.Day(1, 1, 150, 9, 0, 0, 4);
        EffortShare.Day little = new EffortShare.Day(2, 1, 70, 5, 0, 0, 4);
        List<EffortShare.Day> all = List.of(much, little);
        assertThat(EffortShare.of(1, "Ana", List.of(much), all).carryOver()).isCloseTo(20, within(1e-9));
        EffortShare.Day flood = new EffortShare.Day(1, 0, 2000, 90, 0, 0, 4);
        assertThat(EffortShare.of(1, "Ana", List.of(flood), List.of(flood, new EffortShare.Day(2, 0, 0, 0, 0, 0, 4)))
                        .carryOver())
                .isEqualTo(EffortShare.MOST_CARRIED);
    }

    @Test
    void hard_conversations_are_carried_over_like_effort_and_within_bounds_of_their_own() {
        EffortShare.Day ana = new EffortShare.Day(1, 0, 280, 20, 5, 0, 8);
        EffortShare.Day ben = new EffortShare.Day(2, 0, 280, 20, 1, 0, 8);
        List<EffortShare.Day> all = List.of(ana, ben);
        assertThat(EffortShare.of(1, "Ana", List.of(ana), all).hardCarryOver()).isCloseTo(2, within(1e-9));
        assertThat(EffortShare.of(2, "Ben", List.of(ben), all).hardCarryOver()).isCloseTo(-2, within(1e-9));
        List<EffortShare.Day> old = List.of(ana.aged(), ben.aged());
        assertThat(EffortShare.of(1, "Ana", old.subList(0, 1), old).hardCarryOver())
                .isCloseTo(1, within(1e-9));
        EffortShare.Day flood = new EffortShare.Day(1, 0, 280, 90, 80, 0, 8);
        assertThat(EffortShare.of(1, "Ana", List.of(flood), List.of(flood, ben)).hardCarryOver())
                .isEqualTo(EffortShare.MOST_HARD_CARRIED);
    }

    @Test
    void who_was_not_there_owes_nothing() {
        EffortShare.Day ana = new EffortShare.Day(1, 0, 300, 20, 4, 6, 8);
        assertThat(EffortShare.of(2, "Ben", List.of(), List.of(ana)).carryOver())
                .isZero();
    }
}
