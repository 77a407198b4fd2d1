package io.heed.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MinimiseCostTest {
    private final Planner planner = new Planner();

    @Test
    void every_ticket_gets_an_agent() {
        Random random = new Random(4);
        for (int round = 0; round < 6; round++) {
            PlanProblem problem = typeD(random, 100, 5 * (1 + round % 3));
            Plan plan = planner.plan(problem);
            PlanCheck.isSound(problem, plan);
            assertThat(plan.assigned()).isEqualTo(100);
            assertThat(plan.gap()).isLessThan(0.03);
        }
    }

    @Test
    void tickets_that_fit_nobody_are_named() {
        PlanProblemBuilder builder = new PlanProblemBuilder(3.0, 4.0).objective(Objective.MINIMISE_COST);
        builder.ticket();
        builder.mayGoTo(0, 1, 1);
        builder.ticket();
        builder.mayGoTo(0, 1, 5).mayGoTo(1, 1, 5);
        builder.ticket();
        Infeasible refusal = catchThrowableOfType(Infeasible.class, () -> planner.plan(builder.build()));
        assertThat(refusal.tickets()).containsExactly(1, 2);
        assertThat(refusal.proven()).isTrue();
    }

    @Test
    void too_little_attention_in_all_is_said_so() {
        PlanProblemBuilder builder =
                new PlanProblemBuilder(2.0).objective(Objective.MINIMISE_COST).deadline(Duration.ofMillis(30));
        for (int i = 0; i < 3; i++) {
            builder.ticket();
            builder.mayGoTo(0, 1, 1);
        }
        Infeasible refusal = catchThrowableOfType(Infeasible.class, () -> planner.plan(builder.build()));
        assertThat(refusal.tickets()).hasSize(1);
        assertThat(refusal.getMessage()).contains("No plan can");
    }

    @Test
    void a_ticket_left_over_moves_others_aside_two_deep() {
        // three agents, each full but for one point; only 2 → C, 1 → B, 3 → A makes room
        PlanProblemBuilder builder = new PlanProblemBuilder(3.0, 3.0, 3.0).objective(Objective.MINIMISE_COST);
        builder.ticket();
        builder.mayGoTo(0, 1, 2).mayGoTo(1, 5, 3);
        builder.ticket();
        builder.mayGoTo(1, 1, 2).mayGoTo(2, 5, 1);
        builder.ticket();
        builder.mayGoTo(2, 1, 2);
        builder.ticket();
        builder.mayGoTo(0, 1, 2);
        Market market = new Market(builder.build());
        Allocation found = new Allocation(market);
        for (int i = 0; i < 3; i++) found.put(i, market.edge(i, i));
        new LastResort(found, new Effort(Duration.ofSeconds(1), spent -> 0)).run();
        assertThat(found.edgeOf).doesNotContain(-1);
        assertThat(found.agentOf(3)).isZero();
        for (int j = 0; j < 3; j++) assertThat(found.room(j)).isNotNegative();
    }

    @Test
    void what_cannot_be_placed_at_the_last_moment_moves_nobody() {
        PlanProblemBuilder builder = new PlanProblemBuilder(3.0, 2.0).objective(Objective.MINIMISE_COST);
        builder.ticket();
        builder.mayGoTo(0, 1, 2).mayGoTo(1, 5, 3);
        builder.ticket();
        builder.mayGoTo(0, 1, 2);
        Market market = new Market(builder.build());
        Allocation found = new Allocation(market);
        found.put(0, market.edge(0, 0));
        new LastResort(found, new Effort(Duration.ofSeconds(1), spent -> 0)).run();
        assertThat(found.agentOf(0)).isZero();
        assertThat(found.placed).isEqualTo(1);
        assertThat(found.room(0)).isEqualTo(1);
    }

    @Test
    void free_and_negative_costs_are_costs_too() {
        PlanProblemBuilder builder = new PlanProblemBuilder(1.0, 1.0).objective(Objective.MINIMISE_COST);
        builder.ticket();
        builder.mayGoTo(0, -3, 1).mayGoTo(1, 0, 1);
        builder.ticket();
        builder.mayGoTo(0, -5, 1).mayGoTo(1, 0, 1);
        Plan plan = planner.plan(builder.build());
        assertThat(plan.objective()).isEqualTo(-5);
        assertThat(plan.optimal()).isTrue();
    }

    /** Yagiura's type D: what costs little takes much. */
    private static PlanProblem typeD(Random random, int n, int m) {
        double[][] attention = new double[m][n];
        double[] budget = new double[m];
        for (int j = 0; j < m; j++) {
            for (int i = 0; i < n; i++) {
                attention[j][i] = 1 + random.nextInt(100);
                budget[j] += 0.8 * attention[j][i] / m;
            }
        }
        PlanProblemBuilder builder = new PlanProblemBuilder(budget)
                .objective(Objective.MINIMISE_COST)
                .deadline(Duration.ofMillis(200));
        for (int i = 0; i < n; i++) {
            builder.ticket();
            for (int j = 0; j < m; j++) {
                builder.mayGoTo(j, 111 - attention[j][i] + random.nextInt(21) - 10, attention[j][i]);
            }
        }
        return builder.build();
    }
}
