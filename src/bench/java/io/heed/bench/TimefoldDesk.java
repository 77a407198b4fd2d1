package io.heed.bench;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import io.heed.planning.PlanProblem;
import java.util.ArrayList;
import java.util.List;

/** A problem in Timefold's terms; points and worth in ten-thousandths, since its scores are whole. */
@PlanningSolution
public class TimefoldDesk {
    static final double SCALE = 10_000;

    /** @param budget in ten-thousandths of a point */
    record Agent(int number, long budget) {}

    @PlanningEntityCollectionProperty
    List<TimefoldTicket> tickets = new ArrayList<>();

    @PlanningScore
    HardSoftLongScore score;

    static TimefoldDesk of(PlanProblem problem) {
        List<Agent> agents = new ArrayList<>();
        for (int j = 0; j < problem.agents(); j++) {
            agents.add(new Agent(j, Math.round(SCALE * problem.budget()[j])));
        }
        TimefoldDesk desk = new TimefoldDesk();
        for (int i = 0; i < problem.tickets(); i++) {
            desk.tickets.add(TimefoldTicket.of(problem, i, agents));
        }
        return desk;
    }
}
