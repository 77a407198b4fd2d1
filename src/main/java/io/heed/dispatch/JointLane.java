package io.heed.dispatch;

import io.heed.planning.Objective;
import io.heed.planning.Plan;
import io.heed.planning.PlanProblem;
import io.heed.planning.PlanProblemBuilder;
import io.heed.planning.Planner;
import java.time.Duration;
import java.util.OptionalDouble;

/** Heed's own: everybody who still waits against all the room that is left, as one generalised assignment. */
final class JointLane implements Lane {
    static final String RULE = RoutingRule.HEED.label();

    /** Relative gap to the bound at which a round is good enough to act on. */
    private static final double GOOD_ENOUGH = 0.01;

    private final Planner planner;
    private final Duration deadline;
    private Plan plan;

    JointLane(Planner planner, Duration deadline) {
        this.planner = planner;
        this.deadline = deadline;
    }

    @Override
    public void give(Floor floor) {
        plan = null;
        // the plan knows points and not caps by channel: what ran into one is planned again without that agent
        boolean again = true;
        while (again) again = ranIntoCaps(floor);
    }

    private boolean ranIntoCaps(Floor floor) {
        int[] waiting = floor.waiting();
        double[] room = new double[floor.agents()];
        for (int j = 0; j < room.length; j++) room[j] = floor.room(j);
        Plan next = planner.plan(problem(floor, waiting, room));
        if (plan == null) plan = next;
        boolean refused = false;
        for (int k = 0; k < waiting.length; k++) {
            int agent = next.agentOf()[k];
            if (agent < 0) continue;
            if (floor.underCap(waiting[k], agent)) floor.give(waiting[k], agent, RULE);
            else refused = true;
        }
        return refused;
    }

    /** The plan of the last round. */
    Plan plan() {
        return plan;
    }

    /** The plan for the same tickets with other room, for a look ahead. */
    Plan plan(Floor floor, int[] waiting, double[] room) {
        return planner.plan(problem(floor, waiting, room));
    }

    private PlanProblem problem(Floor floor, int[] waiting, double[] room) {
        PlanProblemBuilder problem = new PlanProblemBuilder(room)
                .objective(Objective.MAXIMISE_VALUE)
                .deadline(deadline)
                .gapGoal(GOOD_ENOUGH)
                .seed(floor.situation.seed());
        for (int i : waiting) {
            problem.ticket();
            Waiting ticket = floor.ticket(i);
            for (int j = 0; j < room.length; j++) {
                AgentFacts agent = floor.agent(j);
                double attention = agent.attentionFor(ticket.ticket());
                if (!agent.taking() || room[j] < attention || !floor.underCap(i, j)) continue;
                OptionalDouble value = floor.worth.of(ticket, agent);
                if (value.isPresent() && value.getAsDouble() > 0) problem.mayGoTo(j, value.getAsDouble(), attention);
            }
        }
        return problem.build();
    }
}
