package io.heed.dispatch;

import java.util.Map;
import java.util.Set;

/**
 * An agent as the planner sees them.
 *
 * @param budget attention points in all
 * @param used points that live offers and accepted tickets take
 * @param soonFree points expected to free up within the outlook: all of a ticket that should be done by then, and the
 *     outlook's share of the time left of a longer one
 * @param skills level 1..10 by name
 * @param resting tickets they declined or let lapse a short while ago
 * @param holding what the classic rules and the caps by channel count
 * @param pace by queue, the time they take relative to what is expected of a ticket; no entry, 1
 * @param ramp share of the budget that is open: 1 except shortly after they have come online
 */
public record AgentFacts(
        long id,
        String name,
        boolean taking,
        double budget,
        double used,
        double soonFree,
        Map<String, Integer> skills,
        Set<Long> resting,
        Holding holding,
        Map<String, Double> pace,
        double ramp) {

    public AgentFacts {
        skills = Map.copyOf(skills);
        resting = Set.copyOf(resting);
        pace = Map.copyOf(pace);
    }

    public AgentFacts(
            long id,
            String name,
            boolean taking,
            double budget,
            double used,
            double soonFree,
            Map<String, Integer> skills,
            Set<Long> resting) {
        this(id, name, taking, budget, used, soonFree, skills, resting, Holding.NOTHING, Map.of());
    }

    public AgentFacts(
            long id,
            String name,
            boolean taking,
            double budget,
            double used,
            double soonFree,
            Map<String, Integer> skills,
            Set<Long> resting,
            Holding holding,
            Map<String, Double> pace) {
        this(id, name, taking, budget, used, soonFree, skills, resting, holding, pace, 1);
    }

    public double pace(String queue) {
        return queue == null ? 1 : pace.getOrDefault(queue, 1.0);
    }

    public double free() {
        return Math.max(0, budget * ramp - used);
    }

    /** Points this ticket takes of this agent. */
    public double attentionFor(TicketFacts ticket) {
        return ticket.terms().wholeBudget() && budget > 0 ? budget : ticket.attention();
    }

    /** Whether there is room now; a ticket that takes a whole budget needs an agent with nothing in hand. */
    public boolean hasRoomFor(TicketFacts ticket) {
        return free() >= attentionFor(ticket);
    }

    /** Free now or within the outlook; never more than the whole budget. */
    public double freeSoon() {
        return Math.max(0, Math.min(budget, budget - used + soonFree));
    }
}
