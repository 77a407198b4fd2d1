package io.heed.bench;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import io.heed.planning.PlanProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A ticket in Timefold's terms: it may wait, which costs dearly where it must not. */
@PlanningEntity
public class TimefoldTicket {
    private PlanProblem problem;
    private int number;

    @ValueRangeProvider
    List<TimefoldDesk.Agent> eligible = new ArrayList<>();

    @PlanningVariable(allowsUnassigned = true)
    TimefoldDesk.Agent agent;

    static TimefoldTicket of(PlanProblem problem, int number, List<TimefoldDesk.Agent> agents) {
        TimefoldTicket ticket = new TimefoldTicket();
        ticket.problem = problem;
        ticket.number = number;
        for (int e = problem.start()[number]; e < problem.start()[number + 1]; e++) {
            ticket.eligible.add(agents.get(problem.agent()[e]));
        }
        return ticket;
    }

    boolean isLeftOut() {
        return agent == null && problem.everyTicketMustGo();
    }

    TimefoldDesk.Agent agent() {
        return agent;
    }

    long attention() {
        return Math.round(TimefoldDesk.SCALE * problem.attention()[edge()]);
    }

    long worth() {
        double worth = problem.worth(edge());
        return Math.round(TimefoldDesk.SCALE * (problem.everyTicketMustGo() ? -worth : worth));
    }

    private int edge() {
        return Arrays.binarySearch(
                problem.agent(), problem.start()[number], problem.start()[number + 1], agent.number());
    }
}
