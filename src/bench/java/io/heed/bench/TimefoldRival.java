package io.heed.bench;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import io.heed.planning.PlanProblem;
import java.time.Duration;

/** Timefold with its default construction and local search, budgets hard, worth soft. */
final class TimefoldRival implements Rival {
    @Override
    public int[] plan(PlanProblem problem, Duration limit) {
        SolverConfig config = new SolverConfig()
                .withSolutionClass(TimefoldDesk.class)
                .withEntityClasses(TimefoldTicket.class)
                .withConstraintProviderClass(TimefoldRules.class)
                .withTerminationSpentLimit(limit)
                .withRandomSeed(1L);
        TimefoldDesk best =
                SolverFactory.<TimefoldDesk>create(config).buildSolver().solve(TimefoldDesk.of(problem));
        if (best.score.hardScore() < 0) {
            return null;
        }
        return best.tickets.stream()
                .mapToInt(ticket -> ticket.agent == null ? -1 : ticket.agent.number())
                .toArray();
    }
}
