package io.heed.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.heed.dispatch.RoutingRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DayTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    @Test
    void an_agent_of_six_points_works_on_three_tickets_of_two_at_once() {
        Figures day = day(RoutingRule.FIFO, List.of(agent(6, Duty.ALWAYS)), two(0), two(0), two(0), two(0));
        assertThat(day.served()).isEqualTo(4);
        assertThat(day.of("mail").waited().max()).isEqualTo(10);
        assertThat(day.of("mail").waited().mean()).isEqualTo(2.5);
        // ten minutes with six points in use and ten with two
        assertThat(day.occupancy()).isCloseTo(8 / 12.0, within(1e-9));
        assertThat(day.delayCost()).isEqualTo(10);
    }

    @Test
    void who_waits_longer_than_they_can_gives_up_and_costs_the_penalty() {
        Arrival impatient = new Arrival(60, "mail", 2, 120, 600, 1, List.of(), 300, 50);
        Figures day = day(RoutingRule.FIFO, List.of(agent(1, Duty.ALWAYS)), one(0), impatient);
        assertThat(day.abandoned()).isEqualTo(1);
        assertThat(day.abandonmentCost()).isEqualTo(50);
        assertThat(day.delayCost()).isEqualTo(4);
        assertThat(day.costPerTicket()).isEqualTo(27);
        assertThat(day.promiseAttainment()).isCloseTo(1 / 3.0, within(1e-9));
    }

    @Test
    void at_the_end_of_a_duty_what_is_begun_is_finished_and_nothing_new_is_begun() {
        Figures day = day(RoutingRule.FIFO, List.of(agent(1, new Duty(0, 900))), one(0), one(500), one(700));
        assertThat(day.served()).isEqualTo(2);
        assertThat(day.left()).isEqualTo(1);
        assertThat(day.of("mail").waited().max()).isCloseTo(200 / 60.0, within(1e-9));
        assertThat(day.occupancy()).isEqualTo(1);
    }

    @Test
    void who_comes_later_is_given_what_waits_then() {
        Figures day = day(RoutingRule.HEED, List.of(agent(1, new Duty(300, 3600))), one(0));
        assertThat(day.of("mail").waited().max()).isEqualTo(5);
    }

    @Test
    void decisions_know_the_mean_of_a_queue_and_never_the_ticket_itself() {
        Arrival slow = new Arrival(1, "slow", 1, NEVER, 10, 1, List.of(), 600, 0);
        Arrival quick = new Arrival(2, "quick", 1, NEVER, 6000, 1, List.of(), 600, 0);
        Scenario scenario = new Scenario(
                List.of(agent(1, Duty.ALWAYS)),
                List.of(new Arrival(0, "quick", 1, NEVER, 60, 1, List.of(), 600, 0), slow, quick),
                Map.of("slow", 30.0, "quick", 2.0),
                1);
        for (RoutingRule rule : List.of(RoutingRule.GC_MU, RoutingRule.HEED)) {
            Figures day = new Day(scenario, Policy.of(rule)).run().figures();
            assertThat(day.of("slow").waited().max()).as(rule.label()).isGreaterThan(100);
        }
    }

    @Test
    void every_rule_serves_everybody_in_a_light_hour_and_the_same_way_each_time() {
        Scenario light = DesignDay.usual().scaled(0.05).scenario(3);
        for (RoutingRule rule : RoutingRule.values()) {
            Figures day = new Day(light, Policy.of(rule)).run().figures();
            assertThat(day.served()).as(rule.label()).isEqualTo(light.arrivals().size());
            assertThat(day.costPerTicket()).as(rule.label()).isZero();
        }
        Scenario full = DesignDay.usual().scaled(1.3).scenario(3);
        Scenario hour = new Scenario(
                full.agents().subList(10, 20), full.arrivals().subList(0, 1500), full.expectedMinutes(), 3);
        for (RoutingRule rule : RoutingRule.values())
            assertThat(new Day(hour, Policy.of(rule)).run().figures())
                    .as(rule.label())
                    .isEqualTo(new Day(hour, Policy.of(rule)).run().figures());
    }

    private static Figures day(RoutingRule rule, List<Rostered> agents, Arrival... arrivals) {
        return new Day(new Scenario(agents, List.of(arrivals), Map.of(), 1), Policy.of(rule))
                .run()
                .figures();
    }

    private static Rostered agent(double budget, Duty duty) {
        return new Rostered("ana", budget, Map.of("mail", 10), List.of(duty));
    }

    private static Arrival one(double at) {
        return new Arrival(at, "mail", 1, NEVER, 600, 1, List.of("mail"), 300, 0);
    }

    private static Arrival two(double at) {
        return new Arrival(at, "mail", 1, NEVER, 600, 2, List.of("mail"), 300, 0);
    }
}
