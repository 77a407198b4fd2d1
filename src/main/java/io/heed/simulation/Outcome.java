package io.heed.simulation;

import java.util.List;
import java.util.Set;

/** A day that is over, as the figures read it. It ends when it closes; who still waits then was left. */
public final class Outcome {
    final Scenario scenario;
    final String policy;
    final List<SimTicket> tickets;
    final List<SimAgent> agents;
    final double end;
    final long rounds;

    Outcome(Scenario scenario, String policy, List<SimTicket> tickets, List<SimAgent> agents, double end, long rounds) {
        this.scenario = scenario;
        this.policy = policy;
        this.tickets = List.copyOf(tickets);
        this.agents = List.copyOf(agents);
        this.end = end;
        this.rounds = rounds;
    }

    /**
     * What fell on one agent.
     *
     * @param skills their pool
     */
    public record Load(String id, Set<String> skills, double effortMinutes, int tickets, int hard) {}

    public List<Load> loads() {
        return agents.stream()
                .map(agent -> new Load(
                        agent.rostered.id(),
                        agent.rostered.skills().keySet(),
                        agent.expectedMinutes,
                        agent.taken,
                        agent.hard))
                .toList();
    }

    /** Minutes that everybody waited who was served, in no order. */
    public double[] waits() {
        return tickets.stream()
                .filter(ticket -> ticket.agent != null)
                .mapToDouble(ticket -> ticket.minutesWaited(end))
                .toArray();
    }

    public Figures figures() {
        return Figures.of(this);
    }
}
