package io.heed.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.dispatch.PriceTuning;
import io.heed.dispatch.RoutingRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FluidPricingTest {
    private static final Policy GC_MU = Policy.of(RoutingRule.GC_MU);
    private static final Policy AHEAD = new Policy("ahead", RoutingRule.HEED, new FluidPricing());

    @Test
    void an_overloaded_day_costs_less_with_prices_than_by_generalised_c_mu_and_no_less_than_its_bound() {
        Scenario day = DesignDay.usual().scenario(7);
        double ahead = cost(day, AHEAD);
        assertThat(ahead).isLessThan(cost(day, GC_MU));
        assertThat(FluidBound.costPerTicket(day)).isBetween(0.5 * ahead, ahead);
    }

    @Test
    void the_same_day_runs_the_same_way_again() {
        Scenario day = DesignDay.usual().scaled(0.5).scenario(3);
        assertThat(cost(day, AHEAD)).isEqualTo(cost(day, AHEAD));
    }

    @Test
    void past_weeks_are_looked_up_at_the_time_of_the_day() {
        DesignDay design = DesignDay.usual();
        PastDays past = new PastDays(List.of(design.scenario(1), design.scenario(2)));
        double[] beforeTheRush = past.of("mailfalse1.0", SimClock.instant(3600));
        double[] inTheRush = past.of("mailfalse1.0", SimClock.instant(2 * 3600));
        assertThat(inTheRush[0]).isGreaterThan(1.3 * beforeTheRush[0]);
        assertThat(beforeTheRush[beforeTheRush.length - 6]).isGreaterThan(1.3 * beforeTheRush[0]);
    }

    @Test
    void with_little_to_do_nobody_waits_longer_for_prices() {
        Scenario day = DesignDay.usual().scaled(0.3).scenario(5);
        Pricing withPast = new FluidPricing(
                PriceTuning.USUAL, List.of(DesignDay.usual().scaled(0.3).scenario(6)));
        double without = cost(day, new Policy("none", RoutingRule.HEED, Pricing.NONE));
        assertThat(cost(day, new Policy("past", RoutingRule.HEED, withPast))).isLessThanOrEqualTo(1.01 * without);
    }

    @Test
    void a_day_on_which_nobody_writes_costs_nothing() {
        assertThat(FluidBound.costPerTicket(new Scenario(List.of(), List.of(), Map.of(), 1)))
                .isZero();
    }

    private static double cost(Scenario day, Policy policy) {
        return new Day(day, policy).run().figures().costPerTicket();
    }
}
