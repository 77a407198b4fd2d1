package io.heed.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final long NANOS_PER_EDGE = 17;

    private final Planner planner = new Planner();

    @Test
    void a_small_plan_is_the_best_one_and_its_bound_never_lies() {
        int found = 0;
        int solvable = 0;
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            Objective objective = seed % 2 == 0 ? Objective.MAXIMISE_VALUE : Objective.MINIMISE_COST;
            PlanProblem problem = Problems.small(random, objective, seed % 3 > 0);
            double best = BruteForce.best(problem);
            if (Double.isNaN(best)) {
                assertThatThrownBy(() -> planner.plan(problem)).isInstanceOf(Infeasible.class);
                continue;
            }
            solvable++;
            Plan plan;
            try {
                plan = planner.plan(problem);
            } catch (Infeasible missed) {
                assertThat(missed.proven()).as("seed %d", seed).isFalse();
                continue;
            }
            PlanCheck.isSound(problem, plan);
            boolean same = Math.abs(plan.objective() - best) <= 1e-9 * Math.max(1, Math.abs(best));
            found += same ? 1 : 0;
            double slip = 1e-9 * Math.max(1, Math.abs(best));
            if (objective == Objective.MINIMISE_COST) {
                assertThat(plan.bound()).as("seed %d", seed).isLessThanOrEqualTo(best + slip);
            } else {
                assertThat(plan.bound()).as("seed %d", seed).isGreaterThanOrEqualTo(best - slip);
            }
            assertThat(!plan.optimal() || same)
                    .as("seed %d proves what is so", seed)
                    .isTrue();
        }
        assertThat(found).isGreaterThanOrEqualTo(solvable * 95 / 100);
    }

    @Test
    void plans_of_all_sizes_keep_budgets_and_skills() {
        for (int seed = 0; seed < 12; seed++) {
            int n = 20 << seed % 6;
            PlanProblem problem = (seed % 2 == 0
                            ? Problems.overload(n, 3 + n / 20, 0.5 + seed * 0.2, seed)
                            : Problems.scarceGeneralists(n, 5 + n / 20, 0.5 + seed * 0.2, seed))
                    .deadline(Duration.ofMillis(60))
                    .build();
            PlanCheck.isSound(problem, planner.plan(problem));
        }
    }

    @Test
    void the_same_problem_and_seed_give_the_same_plan() {
        PlanProblem problem = Problems.overload(200, 12, 1.4, 7)
                .seed(5)
                .deadline(Duration.ofMillis(30))
                .build();
        // Work, not the clock, ends these: a wide deadline with a goal that is met early.
        PlanProblem patient = problem.within(Duration.ofSeconds(30), 0.01);
        Plan first = planner.plan(patient);
        assertThat(planner.plan(patient).agentOf()).isEqualTo(first.agentOf());
        assertThat(planner.plan(patient).prices()).isEqualTo(first.prices());
    }

    @Test
    void a_deadline_too_short_still_gets_a_sound_plan() {
        PlanProblem problem = Problems.overload(4000, 100, 1.4, 3)
                .deadline(Duration.ofNanos(1))
                .build();
        Plan plan = planner.plan(problem);
        PlanCheck.isSound(problem, plan);
        assertThat(plan.assigned()).isPositive();
        assertThat(plan.cutShort()).isTrue();
    }

    @Test
    void a_deadline_holds_on_a_slow_machine_however_large_the_problem() {
        for (int[] size : new int[][] {{40_000, 20}, {2000, 200}, {400, 40}}) {
            PlanProblem problem = Problems.overload(size[0], size[1], 1.4, 3).build();
            int edges = problem.start()[size[0]];
            double reading = NANOS_PER_EDGE * (edges + 10.0 * size[0]) / 1e6;
            for (int millis : new int[] {1, 10, 30, 100, 300}) {
                // Time passes by work alone, half as fast again as an ordinary machine needs.
                Plan plan =
                        new Planner(spent -> NANOS_PER_EDGE * spent).plan(problem.within(Duration.ofMillis(millis), 0));
                PlanCheck.isSound(problem, plan);
                assertThat(plan.millis())
                        .as("%d tickets, %d agents", size[0], size[1])
                        .isLessThan(Math.max(1.2 * millis + 3, reading + 3));
            }
        }
    }

    @Test
    void the_clock_is_asked_in_time_however_many_tickets_wait() {
        PlanProblem problem = Problems.overload(30_000, 10, 1.4, 3)
                .deadline(Duration.ofMillis(4))
                .build();
        long[] looks = new long[1];
        Plan plan = new Planner(() -> 1_000_000 * looks[0]++).plan(problem);
        PlanCheck.isSound(problem, plan);
        assertThat(plan.cutShort()).isTrue();
        // One look at the start, at most four until the deadline, one to say how long it took.
        assertThat(looks[0]).isBetween(3L, 6L);
    }

    @Test
    void a_warm_start_is_as_sound_and_about_as_good() {
        PlanProblem problem =
                Problems.scarceGeneralists(800, 40, 1.4, 9).gapGoal(0.01).build();
        Plan cold = planner.plan(problem);
        Plan warm = planner.plan(problem.startingFrom(cold.prices()));
        PlanCheck.isSound(problem, warm);
        assertThat(warm.objective()).isGreaterThan(0.99 * cold.objective());
    }

    @Test
    void joint_matching_keeps_scarce_generalists_for_those_who_need_them() {
        // Ana speaks both, Ben only English: greedy gives Ana the heavier English ticket.
        PlanProblemBuilder builder = new PlanProblemBuilder(1, 1);
        builder.ticket();
        builder.mayGoTo(0, 5.1, 1).mayGoTo(1, 5, 1);
        builder.ticket();
        builder.mayGoTo(0, 4, 1);
        Plan plan = planner.plan(builder.build());
        assertThat(plan.agentOf()).containsExactly(1, 0);
        assertThat(plan.objective()).isEqualTo(9);
        assertThat(plan.optimal()).isTrue();
        assertThat(planner.plan(builder.build(), PlanPolicy.DENSITY, new double[2])
                        .agentOf())
                .containsExactly(0, -1);
    }

    @Test
    void the_attention_price_leaves_out_tickets_that_do_not_earn_it() {
        PlanProblemBuilder builder = new PlanProblemBuilder(10.0).attentionPrice(2);
        builder.ticket();
        builder.mayGoTo(0, 6, 2);
        builder.ticket();
        builder.mayGoTo(0, 3, 2);
        PlanProblem problem = builder.build();
        Plan plan = planner.plan(problem);
        assertThat(plan.agentOf()).containsExactly(0, -1);
        assertThat(plan.objective()).isEqualTo(2);
        assertThat(PlanExplanation.of(problem, plan).why()[1]).isEqualTo(WhyWaiting.UNDER_THE_PRICE);
    }

    @Test
    void one_big_ticket_gives_way_to_several_small_ones_worth_more() {
        PlanProblemBuilder builder = new PlanProblemBuilder(3.0);
        builder.ticket();
        builder.mayGoTo(0, 10, 3);
        for (int i = 0; i < 3; i++) {
            builder.ticket();
            builder.mayGoTo(0, 3.4, 1);
        }
        Plan plan = planner.plan(builder.build());
        assertThat(plan.agentOf()).containsExactly(-1, 0, 0, 0);
        assertThat(plan.priceOfAttention()).isBetween(3.3, 3.5);
    }

    @Test
    void of_equal_tickets_the_one_that_has_waited_longest_goes_first() {
        PlanProblemBuilder builder = new PlanProblemBuilder(2.0, 1.0);
        double[] waited = new double[200];
        for (int i = 0; i < waited.length; i++) {
            builder.ticket();
            builder.mayGoTo(0, 4, 1).mayGoTo(1, 4, 1);
            waited[i] = 30 + (i * 37) % 200;
        }
        Plan plan = planner.plan(builder.build(), PlanPolicy.HEED, waited);
        assertThat(plan.optimal()).isTrue();
        for (int i = 0; i < waited.length; i++) {
            assertThat(plan.agentOf()[i] >= 0).isEqualTo(waited[i] >= 30 + 197);
        }
    }

    @Test
    void nothing_to_do_is_an_empty_plan() {
        Plan nobody = planner.plan(new PlanProblemBuilder().build());
        assertThat(nobody.optimal()).isTrue();
        PlanProblemBuilder builder = new PlanProblemBuilder(0.0);
        builder.ticket();
        builder.mayGoTo(0, 1, 1);
        Plan nothing = planner.plan(builder.build());
        assertThat(nothing.agentOf()).containsExactly(-1);
        assertThat(nothing.optimal()).isTrue();
    }
}
