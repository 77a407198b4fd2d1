package io.heed.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FluidSolverTest {
    private static final int BUCKETS = 24;
    private static final int BILLING = 1;
    private static final int TECH = 2;
    private static final int MAIL = 3;

    private final FluidSolver solver = new FluidSolver(Duration.ofMinutes(1));

    @Test
    void with_attention_for_all_nobody_waits_and_attention_is_free() {
        FluidPlan plan = plan(floor(0.5, 0));
        assertThat(plan.cost()).isCloseTo(0, within(1e-6));
        for (double[] pool : plan.price()) assertThat(pool).containsOnly(0);
        for (double[] one : plan.value()) assertThat(one).containsOnly(0);
    }

    @Test
    void values_are_what_one_ticket_more_costs() {
        FluidPlan plan = plan(floor(1.3, 20));
        for (int k = 0; k < 4; k++)
            for (int t : new int[] {0, 1, 7, 15}) {
                double slope = (plan(withArrival(k, t, 0.01)).cost() - plan.cost()) / 0.01;
                assertThat(plan.value()[k][t])
                        .as("class %d bucket %d", k, t)
                        .isCloseTo(slope, within(1e-3 + slope / 1000));
            }
    }

    @Test
    void prices_are_what_an_attention_minute_more_saves() {
        FluidPlan plan = plan(floor(1.3, 20));
        for (int g = 0; g < 4; g++)
            for (int t : new int[] {0, 1, 7, 15}) {
                double slope = (plan.cost() - plan(withAttention(g, t, 0.1)).cost()) / 0.1;
                assertThat(plan.price()[g][t])
                        .as("pool %d bucket %d", g, t)
                        .isCloseTo(slope, within(1e-3 + slope / 1000));
            }
        assertThat(plan.price()[0][0]).isPositive();
    }

    @Test
    void nobody_is_paid_more_than_the_class_they_serve_is_worth() {
        FluidProblem problem = floor(1.3, 20);
        FluidPlan plan = plan(problem);
        for (int g = 0; g < 4; g++)
            for (int k = 0; k < 4; k++)
                for (int t = 0; t < BUCKETS; t++)
                    if (problem.pools().get(g).serves()[k])
                        assertThat(plan.value()[k][t] / problem.classes().get(k).work())
                                .isLessThanOrEqualTo(plan.price()[g][t] + 1e-6);
    }

    @Test
    void patient_mail_waits_through_a_short_rush_and_dear_customers_do_not() {
        FluidPlan plan = plan(floor(1.3, 20));
        assertThat(Arrays.stream(plan.backlog()[0]).sum()).isLessThan(1e-6);
        assertThat(Arrays.stream(plan.backlog()[BILLING]).sum()).isLessThan(1e-6);
        assertThat(Arrays.stream(plan.backlog()[TECH]).sum()
                        + Arrays.stream(plan.backlog()[MAIL]).sum())
                .isPositive();
    }

    @Test
    void the_same_problem_has_the_same_plan() {
        FluidPlan one = plan(floor(1.3, 20));
        FluidPlan other = plan(floor(1.3, 20));
        assertThat(one.cost()).isEqualTo(other.cost());
        assertThat(one.value()).isDeepEqualTo(other.value());
        assertThat(one.price()).isDeepEqualTo(other.price());
    }

    @Test
    void a_class_that_nobody_serves_is_worth_what_its_waiting_costs() {
        FluidClass lonely = new FluidClass("lonely", 3, new double[BUCKETS], 2, Double.POSITIVE_INFINITY, 0, 10, 7);
        FluidPool others = new FluidPool("others", fill(50), new boolean[] {false});
        FluidPlan plan = plan(new FluidProblem(fill(5), List.of(lonely), List.of(others)));
        assertThat(plan.cost()).isCloseTo(3 * (2 * 5 * BUCKETS + 7), within(1e-6));
        assertThat(plan.price()[0]).containsOnly(0);
    }

    @Test
    void impossible_numbers_are_refused() {
        FluidPool pool = new FluidPool("all", fill(50), new boolean[] {true});
        FluidClass workless = new FluidClass("a", 0, fill(1), 1, 10, 0, 0, 0);
        assertThatThrownBy(() -> new FluidProblem(fill(5), List.of(workless), List.of(pool)))
                .hasMessageContaining("work");
        FluidClass absurd = new FluidClass("a", Double.NaN, fill(1), 1, 10, 0, 1, 0);
        assertThatThrownBy(() -> new FluidProblem(fill(5), List.of(absurd), List.of(pool)))
                .hasMessageContaining("backlog");
    }

    private FluidPlan plan(FluidProblem problem) {
        return solver.solve(problem).orElseThrow();
    }

    private static FluidProblem withArrival(int k, int t, double tickets) {
        FluidProblem problem = floor(1.3, 20);
        problem.classes().get(k).arrivals()[t] += tickets / problem.buckets()[t];
        return problem;
    }

    private static FluidProblem withAttention(int g, int t, double minutes) {
        FluidProblem problem = floor(1.3, 20);
        problem.pools().get(g).capacity()[t] += minutes;
        return problem;
    }

    /** Four queues and sixty agents; the rush lasts 50 minutes, then 0.6 of it comes. */
    private static FluidProblem floor(double load, double waiting) {
        List<FluidClass> classes = List.of(
                new FluidClass("vip", waiting / 9, arrivals(1.96 * load), 8, 12, 80, 16, 176),
                new FluidClass("billing", waiting / 2, arrivals(5.87 * load), 3, 20, 30, 14, 90),
                new FluidClass("tech", waiting, arrivals(4.89 * load), 3, 30, 45, 42, 135),
                new FluidClass("mail", 2 * waiting, arrivals(6.85 * load), 0.5, Double.POSITIVE_INFINITY, 0, 6, 15));
        List<FluidPool> pools = List.of(
                new FluidPool("billing, mail", fill(14 * 6 * 5), new boolean[] {false, true, false, true}),
                new FluidPool("tech, mail", fill(26 * 6 * 5), new boolean[] {false, false, true, true}),
                new FluidPool("vip, billing", fill(8 * 6 * 5), new boolean[] {true, true, false, false}),
                new FluidPool("all", fill(12 * 6 * 5), new boolean[] {true, true, true, true}));
        return new FluidProblem(fill(5), classes, pools);
    }

    private static double[] arrivals(double perMinute) {
        double[] arrivals = fill(perMinute);
        for (int t = 10; t < BUCKETS; t++) arrivals[t] *= 0.6;
        return arrivals;
    }

    private static double[] fill(double figure) {
        double[] figures = new double[BUCKETS];
        Arrays.fill(figures, figure);
        return figures;
    }
}
