package io.heed.dispatch;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The tickets of queues that follow a rule known from other routers: one after the other in the rule's order, each to
 * the agent the rule picks. A ticket that finds nobody keeps its place and lets others pass.
 */
final class ClassicLane implements Lane {
    private final RoutingRule rule;

    ClassicLane(RoutingRule rule) {
        this.rule = rule;
    }

    /** A ticket's position and rank. */
    private record Ranked(int i, double rank) {}

    @Override
    public void give(Floor floor) {
        Situation situation = floor.situation;
        TicketOrder order = new TicketOrder(rule, situation.now());
        PriorityQueue<Ranked> queue = new PriorityQueue<>(
                Comparator.comparingDouble((Ranked one) -> -one.rank()).thenComparingInt(Ranked::i));
        double smallest = Double.POSITIVE_INFINITY;
        for (int i : floor.waiting(rule)) {
            queue.add(new Ranked(i, order.rank(floor.ticket(i))));
            smallest = Math.min(smallest, floor.ticket(i).ticket().attention());
        }
        AgentChoice choice = new AgentChoice(rule, floor);
        while (!queue.isEmpty() && anybodyHas(floor, smallest)) {
            int i = queue.poll().i();
            int j = choice.forTicket(i);
            if (j < 0) continue;
            floor.give(i, j, rule.label());
            choice.took(j);
        }
    }

    private static boolean anybodyHas(Floor floor, double points) {
        for (int j = 0; j < floor.agents(); j++) if (floor.room(j) >= points) return true;
        return false;
    }
}
