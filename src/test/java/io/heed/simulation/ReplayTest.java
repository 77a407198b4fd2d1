package io.heed.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.dispatch.WeightSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One agent, one ticket at a time: by turns a loud standard customer and a calm VIP write, faster than she answers. */
class ReplayTest {
    private static final WeightSet WORDS = new WeightSet(100, 0, 0, 0, 0, 0);
    private static final WeightSet CUSTOMER = new WeightSet(0, 0, 0, 100, 0, 0);
    private static final WeightSet WAITING = new WeightSet(0, 100, 0, 0, 0, 0);

    @Test
    void a_day_is_weighed_by_the_set_it_is_replayed_under() {
        assertThat(meanWait(WORDS, "loud")).isLessThan(meanWait(WORDS, "vip"));
        assertThat(meanWait(CUSTOMER, "vip")).isLessThan(meanWait(CUSTOMER, "loud"));
    }

    @Test
    void where_only_waiting_counts_who_came_first_goes_first() {
        assertThat(meanWait(WAITING, "vip"))
                .isBetween(meanWait(WAITING, "loud") * 0.8, meanWait(WAITING, "loud") * 1.25);
    }

    @Test
    void the_same_set_finds_the_same_again() {
        assertThat(day(WORDS)).usingRecursiveComparison().isEqualTo(day(WORDS));
    }

    @Test
    void broken_promises_are_counted_by_ticket_and_the_longest_wait_is_that_of_any_queue() {
        Replays.Run run = Replays.run(PolicyResult.of(day(WORDS)));
        Figures figures = day(WORDS);
        long broken = figures.classes().stream()
                .mapToLong(one -> Math.round(one.arrived() * (1 - one.promiseKept())))
                .sum();
        assertThat(run.broken()).isEqualTo((int) broken).isPositive();
        assertThat(run.longestSeconds() / 60)
                .isEqualTo(Math.max(
                        figures.of("loud").waited().max(),
                        figures.of("vip").waited().max()));
    }

    private static double meanWait(WeightSet weights, String queue) {
        return day(weights).of(queue).waited().mean();
    }

    private static Figures day(WeightSet weights) {
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            boolean vip = i % 2 == 0;
            arrivals.add(new Arrival(
                    i * 60,
                    vip ? "vip" : "loud",
                    1,
                    Double.POSITIVE_INFINITY,
                    90,
                    1,
                    List.of("mail"),
                    600,
                    0,
                    new Arrival.Traits(vip ? 0.1 : 0.9, vip ? "vip" : "standard", 0)));
        }
        Scenario scenario = new Scenario(
                List.of(new Rostered("ana", 1, Map.of("mail", 9), List.of(new Duty(0, 7200)))), arrivals, Map.of(), 1);
        return new Day(scenario, Policy.under("tried", weights)).run().figures();
    }
}
