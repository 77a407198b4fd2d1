package io.heed.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** How well an agent suits a ticket: a factor on the ticket's weight, around 1. */
public final class Fit {
    /** Somebody who knows the customer's story already is worth a detour. */
    private static final double KNOWS_THE_STORY = 1.15;

    /** A beginner is worth two thirds of an expert on the same ticket. */
    private static final double BEGINNER = 0.67;

    private Fit() {}

    /** Empty when this agent may not have this ticket, whatever room there is. */
    public static OptionalDouble of(AgentFacts agent, TicketFacts ticket) {
        // a round asks this of every pair: loops here, no streams
        boolean own = owns(agent, ticket);
        if (!own && !helpsOut(agent, ticket)) return OptionalDouble.empty();
        if (!speaks(agent, ticket) || !meetsWishes(agent, ticket)) return OptionalDouble.empty();
        if (agent.resting().contains(ticket.id())) return OptionalDouble.empty();
        if (!agent.canFinish(ticket)) return OptionalDouble.empty();
        if (ticket.standing().keepsFrom(agent.id())) return OptionalDouble.empty();
        if (!agent.holding().mayHaveMore(ticket.channel(), 0)) return OptionalDouble.empty();
        double mastery =
                mastery(agent, own ? ticket.skills() : ticket.standing().overflow());
        double fit = BEGINNER + (1 - BEGINNER) * mastery / 10;
        boolean sticky = ticket.previousAgent() != null && ticket.previousAgent() == agent.id();
        return OptionalDouble.of(sticky ? fit * KNOWS_THE_STORY : fit);
    }

    /** Mean level in these skills; who is asked for nothing masters it. */
    private static double mastery(AgentFacts agent, List<String> skills) {
        if (skills.isEmpty()) return 10;
        double sum = 0;
        for (String skill : skills) sum += agent.skills().get(skill);
        return sum / skills.size();
    }

    /** Every skill of the queue, or of the one that helps out, and the customer's language where it is not English. */
    static boolean knows(AgentFacts agent, TicketFacts ticket) {
        return (owns(agent, ticket) || helpsOut(agent, ticket)) && speaks(agent, ticket);
    }

    /** Whether the ticket's own queue is theirs, and its customer's language. */
    static boolean isOf(AgentFacts agent, TicketFacts ticket) {
        return owns(agent, ticket) && speaks(agent, ticket);
    }

    private static boolean speaks(AgentFacts agent, TicketFacts ticket) {
        return !"zh".equals(ticket.language()) || has(agent, "zh");
    }

    static boolean meetsWishes(AgentFacts agent, TicketFacts ticket) {
        return hasAll(agent, ticket.standing().wished());
    }

    /** What the queue would have asked for and this agent lacks: wishes given up, and the queue that helps out. */
    static List<String> relaxed(AgentFacts agent, TicketFacts ticket) {
        List<String> relaxed = new ArrayList<>();
        for (String wish : ticket.terms().wished()) if (!has(agent, wish)) relaxed.add(wish);
        if (!owns(agent, ticket) && ticket.terms().overflow() != null)
            relaxed.add("overflow:" + ticket.terms().overflow().to());
        return relaxed;
    }

    private static boolean owns(AgentFacts agent, TicketFacts ticket) {
        Map<String, Integer> least = ticket.terms().levels();
        if (least.isEmpty()) return hasAll(agent, ticket.skills());
        for (String skill : ticket.skills())
            if (agent.skills().getOrDefault(skill, 0) < least.getOrDefault(skill, 1)) return false;
        return true;
    }

    private static boolean helpsOut(AgentFacts agent, TicketFacts ticket) {
        List<String> skills = ticket.standing().overflow();
        return skills != null && hasAll(agent, skills);
    }

    private static boolean hasAll(AgentFacts agent, List<String> skills) {
        for (String skill : skills) if (!has(agent, skill)) return false;
        return true;
    }

    private static boolean has(AgentFacts agent, String skill) {
        return agent.skills().getOrDefault(skill, 0) >= 1;
    }
}
