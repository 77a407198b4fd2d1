package io.heed.dispatch;

import java.util.ArrayList;
import java.util.List;
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
        if (agent.resting().contains(ticket.id())) return OptionalDouble.empty();
        if (!knows(agent, ticket) || !meetsWishes(agent, ticket)) return OptionalDouble.empty();
        if (ticket.standing().keepsFrom(agent.id())) return OptionalDouble.empty();
        if (!agent.holding().mayHaveMore(ticket.channel(), 0)) return OptionalDouble.empty();
        List<String> asked =
                owns(agent, ticket) ? ticket.skills() : ticket.standing().overflow();
        double mastery = asked.stream()
                .mapToInt(skill -> agent.skills().get(skill))
                .average()
                .orElse(10);
        double fit = BEGINNER + (1 - BEGINNER) * mastery / 10;
        boolean sticky = ticket.previousAgent() != null && ticket.previousAgent() == agent.id();
        return OptionalDouble.of(sticky ? fit * KNOWS_THE_STORY : fit);
    }

    /** Every skill of the queue, or of the one that helps out, and the customer's language where it is not English. */
    static boolean knows(AgentFacts agent, TicketFacts ticket) {
        return (owns(agent, ticket) || helpsOut(agent, ticket))
                && (!"zh".equals(ticket.language()) || agent.skills().getOrDefault("zh", 0) >= 1);
    }

    static boolean meetsWishes(AgentFacts agent, TicketFacts ticket) {
        return ticket.standing().wished().stream().allMatch(skill -> has(agent, skill));
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
        for (String skill : ticket.skills())
            if (agent.skills().getOrDefault(skill, 0) < ticket.terms().levels().getOrDefault(skill, 1)) return false;
        return true;
    }

    private static boolean helpsOut(AgentFacts agent, TicketFacts ticket) {
        List<String> skills = ticket.standing().overflow();
        return skills != null && skills.stream().allMatch(skill -> has(agent, skill));
    }

    private static boolean has(AgentFacts agent, String skill) {
        return agent.skills().getOrDefault(skill, 0) >= 1;
    }
}
