package io.heed.simulation;

import java.util.List;

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

    public Figures figures() {
        return Figures.of(this);
    }
}
