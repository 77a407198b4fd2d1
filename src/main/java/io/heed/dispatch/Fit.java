package io.heed.dispatch;

import java.util.OptionalDouble;

/** How well an agent suits a ticket: a factor on the ticket's weight, around 1. */
public final class Fit {
    /** Somebody who knows the customer's story already is worth a detour. */
    private static final double KNOWS_THE_STORY = 1.15;

    /** A beginner is worth two thirds of an expert on the same ticket. */
    private static final double BEGINNER = 0.67;

    private Fit() {}

    /** Empty when the agent lacks a skill the ticket needs, or has just turned this ticket down. */
    public static OptionalDouble of(AgentFacts agent, TicketFacts ticket) {
        if (agent.resting().contains(ticket.id())) return OptionalDouble.empty();
        if (!knows(agent, ticket)) return OptionalDouble.empty();
        double mastery = ticket.skills().stream()
                .mapToInt(skill -> agent.skills().get(skill))
                .average()
                .orElse(10);
        double fit = BEGINNER + (1 - BEGINNER) * mastery / 10;
        boolean sticky = ticket.previousAgent() != null && ticket.previousAgent() == agent.id();
        return OptionalDouble.of(sticky ? fit * KNOWS_THE_STORY : fit);
    }

    /** Every skill of the queue, and the customer's language where it is not English. */
    static boolean knows(AgentFacts agent, TicketFacts ticket) {
        for (String skill : ticket.skills()) if (agent.skills().getOrDefault(skill, 0) < 1) return false;
        return !"zh".equals(ticket.language()) || agent.skills().getOrDefault("zh", 0) >= 1;
    }
}
