package io.heed.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PaceEstimateTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    /** Coefficient of variation 1.2, as handling times have. */
    private static final double SIGMA = 0.94;

    private final Random random = new Random(5);

    @Test
    void without_closures_everybody_takes_what_is_expected() {
        assertThat(PaceEstimate.of(PaceEvidence.NONE, PaceEvidence.NONE)).isEqualTo(1);
    }

    @Test
    void a_few_closures_move_little_and_many_tell_the_truth() {
        PaceEvidence others = closures(2000, 1);
        PaceEvidence few = closures(5, 0.7);
        assertThat(PaceEstimate.of(few, together(others, few))).isCloseTo(1, within(0.25));
        PaceEvidence many = closures(1000, 0.7);
        PaceEvidence all = together(closures(20_000, 1), many);
        assertThat(PaceEstimate.of(many, all)).isCloseTo(0.7, within(0.06));
    }

    @Test
    void when_all_take_longer_than_expected_the_queue_is_heavier_and_nobody_slower() {
        PaceEvidence one = closures(300, 1.4);
        PaceEvidence all = together(one, closures(1500, 1.4));
        assertThat(PaceEstimate.ofQueue(all)).isCloseTo(1.4, within(0.15));
        assertThat(PaceEstimate.againstOthers(one, all)).isCloseTo(1, within(0.1));
        assertThat(PaceEstimate.of(PaceEvidence.NONE, all)).isEqualTo(PaceEstimate.ofQueue(all));
    }

    @Test
    void a_ticket_left_open_overnight_or_closed_as_spam_teaches_nothing() {
        PaceEvidence before = closures(30, 1);
        assertThat(before.with(14 * 60, 6, NOW)).isEqualTo(before);
        assertThat(before.with(0.05, 6, NOW)).isEqualTo(before);
        assertThat(before.with(6, 0, NOW)).isEqualTo(before);
        assertThat(before.with(Double.NaN, 6, NOW)).isEqualTo(before);
    }

    @Test
    void one_slow_case_in_twenty_hardly_shows() {
        PaceEvidence others = closures(2000, 1);
        PaceEvidence own = PaceEvidence.NONE;
        for (int i = 0; i < 20; i++) own = own.with(i == 7 ? 65 : 4, 6, NOW);
        PaceEvidence without = PaceEvidence.NONE;
        for (int i = 0; i < 19; i++) without = without.with(4, 6, NOW);
        assertThat(PaceEstimate.of(own, others)).isCloseTo(PaceEstimate.of(without, others), within(0.09));
    }

    @Test
    void it_stays_between_half_and_twice() {
        PaceEvidence queue = closures(2000, 1);
        PaceEvidence slow = PaceEvidence.NONE;
        PaceEvidence fast = PaceEvidence.NONE;
        for (int i = 0; i < 500; i++) {
            slow = slow.with(60, 6, NOW);
            fast = fast.with(1, 6, NOW);
        }
        assertThat(PaceEstimate.of(slow, queue)).isEqualTo(2);
        assertThat(PaceEstimate.of(fast, queue)).isEqualTo(0.5);
    }

    @Test
    void after_a_half_life_a_closure_counts_half() {
        PaceEvidence evidence = PaceEvidence.NONE.with(3, 6, NOW);
        PaceEvidence later = evidence.at(NOW.plus(Duration.ofDays(30)));
        assertThat(later.n()).isCloseTo(0.5, within(1e-9));
        assertThat(later.logs() / later.n()).isCloseTo(Math.log(0.5), within(1e-9));
        assertThat(evidence.at(NOW.minusSeconds(5))).isEqualTo(evidence);
    }

    @Test
    void who_learns_gets_faster_within_weeks() {
        PaceEvidence others = closures(2000, 1);
        PaceEvidence own = PaceEvidence.NONE;
        for (int day = 0; day < 120; day++)
            for (int i = 0; i < 10; i++) own = own.with(taken(day < 60 ? 1.5 : 0.8), 6, NOW.plus(Duration.ofDays(day)));
        assertThat(PaceEstimate.of(own, others)).isLessThan(1.1);
    }

    /** Minutes of a mean of six times the true ratio. */
    private double taken(double ratio) {
        return 6 * ratio * Math.exp(SIGMA * random.nextGaussian() - SIGMA * SIGMA / 2);
    }

    private PaceEvidence closures(int count, double ratio) {
        PaceEvidence evidence = PaceEvidence.NONE;
        for (int i = 0; i < count; i++) evidence = evidence.with(taken(ratio), 6, NOW);
        return evidence;
    }

    private static PaceEvidence together(PaceEvidence one, PaceEvidence other) {
        return new PaceEvidence(
                one.n() + other.n(),
                one.logs() + other.logs(),
                one.minutes() + other.minutes(),
                one.expected() + other.expected(),
                NOW);
    }
}
