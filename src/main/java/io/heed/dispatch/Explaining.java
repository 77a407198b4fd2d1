package io.heed.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/** Says of one given ticket why it went to this agent and who would have got it otherwise. */
final class Explaining {
    private static final String POLICY = "heed";

    private final TicketFacts ticket;
    private final double weight;
    private final List<AgentFacts> agents;
    private final Plan plan;

    Explaining(TicketFacts ticket, double weight, List<AgentFacts> agents, Plan plan) {
        this.ticket = ticket;
        this.weight = weight;
        this.agents = agents;
        this.plan = plan;
    }

    Decision decision(int chosen, WeightSet weights, long weightsVersion, double roomBefore, int waiting, Instant now) {
        AgentFacts agent = agents.get(chosen);
        double fit = Fit.of(agent, ticket).orElseThrow();
        int second = runnerUp(chosen);
        return new Decision(
                POLICY,
                weight,
                Weighing.factors(ticket, now).points(weights),
                ticket.attention(),
                fit,
                weight * fit,
                agent.budget(),
                agent.budget() - roomBefore,
                plan.prices()[chosen],
                second < 0
                        ? null
                        : new Decision.RunnerUp(
                                agents.get(second).id(), agents.get(second).name(), value(second)),
                second < 0 ? null : net(chosen) - net(second),
                plan.prices()[chosen] > 0 ? "attention" : "none",
                waiting,
                ticket.modelVersion(),
                weightsVersion);
    }

    /** The next best after prices among those who had room for it at all; -1 when there was nobody else. */
    private int runnerUp(int chosen) {
        int best = -1;
        for (int j = 0; j < agents.size(); j++) {
            AgentFacts agent = agents.get(j);
            if (j == chosen || !agent.taking() || agent.free() < ticket.attention()) continue;
            if (Fit.of(agent, ticket).isEmpty()) continue;
            if (best < 0 || net(j) > net(best)) best = j;
        }
        return best;
    }

    private double value(int agent) {
        OptionalDouble fit = Fit.of(agents.get(agent), ticket);
        return weight * fit.orElse(0);
    }

    /** Value less what the attention costs at the agent's price. */
    private double net(int agent) {
        return value(agent) - plan.prices()[agent] * ticket.attention();
    }
}
