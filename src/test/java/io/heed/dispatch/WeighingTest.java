package io.heed.dispatch;

import static io.heed.dispatch.Tickets.NOW;
import static io.heed.dispatch.Tickets.SHIPPED;
import static io.heed.dispatch.Tickets.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeighingTest {

    @Test
    void among_equals_who_waits_longer_weighs_more_without_end() {
        double hour = weight(waited(60));
        double two = weight(waited(120));
        double day = weight(waited(24 * 60));
        assertThat(two).isGreaterThan(hour);
        assertThat(day).isGreaterThan(two + 100);
    }

    @Test
    void a_promise_counts_from_half_of_its_time_and_is_full_when_broken() {
        assertThat(Weighing.promiseAtRisk(waited(30), NOW)).isZero();
        assertThat(Weighing.promiseAtRisk(waited(45), NOW)).isCloseTo(0.25, within(1e-9));
        assertThat(Weighing.promiseAtRisk(waited(60), NOW)).isEqualTo(1);
        assertThat(Weighing.promiseAtRisk(waited(600), NOW)).isEqualTo(1);
    }

    @Test
    void a_deadline_counts_from_its_half_and_is_full_when_it_has_passed() {
        assertThat(Weighing.promiseAtRisk(due(10, 20), NOW)).isZero();
        assertThat(Weighing.promiseAtRisk(due(-5, 5), NOW)).isCloseTo(0.25, within(1e-9));
        assertThat(Weighing.promiseAtRisk(due(-20, 0), NOW)).isEqualTo(1);
        assertThat(Weighing.promiseAtRisk(due(-600, -20), NOW)).isEqualTo(1);
    }

    /** Has waited an hour, which is all of the usual promise, and is due by a calendar. */
    private static TicketFacts due(int halfInMinutes, int inMinutes) {
        TicketFacts one = waited(60);
        Deadline deadline =
                new Deadline(NOW.plus(Duration.ofMinutes(halfInMinutes)), NOW.plus(Duration.ofMinutes(inMinutes)));
        return one.by(deadline);
    }

    @Test
    void the_points_of_the_factors_add_up_to_the_weight() {
        Factors factors = Weighing.factors(waited(50), SHIPPED, NOW);
        double sum = factors.points(SHIPPED).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(sum).isCloseTo(factors.weight(SHIPPED), within(1e-9));
    }

    @Test
    void only_the_proportions_of_the_weights_matter() {
        Factors factors = Weighing.factors(waited(50), SHIPPED, NOW);
        WeightSet twice = new WeightSet(70, 30, 40, 16, 24, 20);
        assertThat(factors.weight(twice)).isCloseTo(factors.weight(SHIPPED), within(1e-9));
    }

    @Test
    void a_weight_of_zero_silences_its_factor() {
        WeightSet customerOnly = new WeightSet(0, 0, 0, 50, 0, 0);
        double calmVip = Weighing.factors(ticket(1, 0, Duration.ZERO, "vip", List.of()), SHIPPED, NOW)
                .weight(customerOnly);
        double urgentStandard = Weighing.factors(ticket(2, 1, Duration.ofHours(5), "standard", List.of()), SHIPPED, NOW)
                .weight(customerOnly);
        assertThat(calmVip).isGreaterThan(urgentStandard);
    }

    @Test
    void all_weights_at_zero_are_refused() {
        assertThatThrownBy(() -> new WeightSet(0, 0, 0, 0, 0, 0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new WeightSet(101, 0, 0, 0, 0, 0)).hasMessageContaining("between 0 and 100");
    }

    private static TicketFacts waited(int minutes) {
        return ticket(1, 0.5, Duration.ofMinutes(minutes), "standard", List.of());
    }

    private static double weight(TicketFacts ticket) {
        return Weighing.factors(ticket, SHIPPED, NOW).weight(SHIPPED);
    }
}
