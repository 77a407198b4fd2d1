package io.heed.dispatch;

import io.heed.planning.Objective;
import io.heed.planning.Plan;
import io.heed.planning.PlanProblem;
import io.heed.planning.PlanProblemBuilder;
import io.heed.planning.Planner;
import java.time.Duration;
import java.util.OptionalDouble;

/** Heed's own: everybody who still waits in its queues against all the room that is left, as one generalised assignment. */
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
        plan(floor, floor.worth, rooms(floor));
        if (floor.situation.prices().pointMinute().values().stream().anyMatch(rent -> rent > 0)) fill(floor);
    }

    private static double[] rooms(Floor floor) {
        double[] room = new double[floor.agents()];
        for (int j = 0; j < room.length; j++) room[j] = floor.room(j);
        return room;
    }

    /**
     * Prices hold attention back for what is worth more. Where nothing of that kind waits, nobody sits idle for it: the
     * rest may have the room.
     */
    private void fill(Floor floor) {
        int[] waiting = floor.waiting(RoutingRule.HEED);
        double[] room = rooms(floor);
        boolean any = false;
        for (int j = 0; j < room.length; j++) {
            if (heldFor(floor, waiting, j)) room[j] = 0;
            any |= room[j] > 0;
        }
        if (waiting.length > 0 && any) plan(floor, floor.worth.withoutRent(), room);
    }

    /** Whether something waits that is worth this agent's attention but has no room yet. */
    private static boolean heldFor(Floor floor, int[] waiting, int j) {
        AgentFacts agent = floor.agent(j);
        if (!agent.taking() || floor.room(j) <= 0) return true;
        for (int i : waiting) {
            double attention = floor.attention(i, j);
            if (attention <= floor.room(j) || attention > agent.budget()) continue;
            if (floor.worth.of(floor.ticket(i), agent).orElse(0) > 0) return true;
        }
        return false;
    }

    /** The plan knows points and not caps by channel: what ran into one is planned again without that agent. */
    private void plan(Floor floor, Worth worth, double[] room) {
        boolean refused = true;
        while (refused) {
            int[] waiting = floor.waiting(RoutingRule.HEED);
            Plan next = planner.plan(problem(floor, waiting, room, worth));
            if (plan == null) plan = next;
            refused = false;
            int[] agentOf = new LongestIdle(floor, worth, room).inTurn(waiting, next.agentOf());
            for (int k = 0; k < waiting.length; k++) {
                int agent = agentOf[k];
                if (agent < 0) continue;
                refused |= !floor.underCap(waiting[k], agent);
                if (!floor.underCap(waiting[k], agent)) continue;
                room[agent] -= floor.attention(waiting[k], agent);
                floor.give(waiting[k], agent, RULE);
            }
        }
    }

    /** The plan of the last round. */
    Plan plan() {
        return plan;
    }

    /** The plan for the same tickets with other room, for a look ahead; by the plain index, so that its price is a weight. */
    Plan plan(Floor floor, int[] waiting, double[] room) {
        return planner.plan(problem(floor, waiting, room, new Worth(AttentionPrices.none(floor.situation.now(), ""))));
    }

    private PlanProblem problem(Floor floor, int[] waiting, double[] room, Worth worth) {
        PlanProblemBuilder problem = new PlanProblemBuilder(room)
                .objective(Objective.MAXIMISE_VALUE)
                .deadline(deadline)
                .gapGoal(GOOD_ENOUGH)
                .seed(floor.situation.seed());
        for (int i : waiting) {
            problem.ticket();
            Waiting ticket = floor.ticket(i);
            for (int j = 0; j < room.length; j++) {
                double attention = floor.attention(i, j);
                if (!floor.agent(j).taking() || room[j] < attention || !floor.underCap(i, j)) continue;
                OptionalDouble value = worth.of(ticket, floor.agent(j));
                if (value.isPresent() && value.getAsDouble() > 0) problem.mayGoTo(j, value.getAsDouble(), attention);
            }
        }
        return problem.build();
    }
}
