package io.heed.dispatch;

import java.time.Instant;
import java.util.List;
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
 * @param minutesLeft until their shift ends: what takes longer is not begun; infinite where no end is known
 * @param work the live tickets that make up {@code used}, as far as they are known
 * @param lean what they carried over lately makes of the worth of giving them a ticket
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
        double ramp,
        double minutesLeft,
        List<Work> work,
        Lean lean) {

    public AgentFacts {
        skills = Map.copyOf(skills);
        resting = Set.copyOf(resting);
        pace = Map.copyOf(pace);
        work = List.copyOf(work);
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
            Map<String, Double> pace,
            double ramp,
            double minutesLeft,
            List<Work> work) {
        this(
                id,
                name,
                taking,
                budget,
                used,
                soonFree,
                skills,
                resting,
                holding,
                pace,
                ramp,
                minutesLeft,
                work,
                Lean.EVEN);
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
        this(
                id,
                name,
                taking,
                budget,
                used,
                soonFree,
                skills,
                resting,
                holding,
                pace,
                1,
                Double.POSITIVE_INFINITY,
                List.of());
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

    public AgentFacts withPace(Map<String, Double> learned) {
        return new AgentFacts(
                id,
                name,
                taking,
                budget,
                used,
                soonFree,
                skills,
                resting,
                holding,
                learned,
                ramp,
                minutesLeft,
                work,
                lean);
    }

    public AgentFacts leaning(Lean other) {
        return new AgentFacts(
                id,
                name,
                taking,
                budget,
                used,
                soonFree,
                skills,
                resting,
                holding,
                pace,
                ramp,
                minutesLeft,
                work,
                other);
    }

    /** The same agent if no cap by channel held them back. */
    AgentFacts uncapped() {
        if (holding.channelCaps().isEmpty()) return this;
        Holding free =
                new Holding(holding.open(), holding.byChannel(), Map.of(), holding.lastGiven(), holding.idleSince());
        return new AgentFacts(
                id, name, taking, budget, used, soonFree, skills, resting, free, pace, ramp, minutesLeft, work, lean);
    }

    /** The same agent with this work in hand. */
    AgentFacts holding(List<Work> inHand) {
        return new AgentFacts(
                id,
                name,
                taking,
                budget,
                used,
                soonFree,
                skills,
                resting,
                holding,
                pace,
                ramp,
                minutesLeft,
                inHand,
                lean);
    }

    /** The same agent, whose shift ends in so many minutes. */
    AgentFacts leavingIn(double minutes) {
        return new AgentFacts(
                id, name, taking, budget, used, soonFree, skills, resting, holding, pace, ramp, minutes, work, lean);
    }

    /** Whether they are expected to be done with it before they go home. */
    public boolean canFinish(TicketFacts ticket) {
        return minutesLeft == Double.POSITIVE_INFINITY || ticket.effortMinutes() * pace(ticket.queue()) <= minutesLeft;
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

    /**
     * When they are expected to have put down all their work but what was given to them while they were kept free for
     * aged tickets. The far past when there is none, the far future when it is not known.
     */
    Instant clearOfOrdinaryWork() {
        double known = 0;
        Instant clear = Instant.MIN;
        for (Work one : work) {
            known += one.attention();
            if (!one.kept() && one.until().isAfter(clear)) clear = one.until();
        }
        return known < used - 1e-9 ? Instant.MAX : clear;
    }

    /** Free now or within the outlook; never more than the whole budget. */
    public double freeSoon() {
        return Math.max(0, Math.min(budget, budget - used + soonFree));
    }
}
