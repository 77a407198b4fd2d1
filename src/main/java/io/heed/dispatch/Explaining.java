package io.heed.dispatch;

import io.heed.planning.Plan;
import java.util.List;

/** Says of what a round gave why each ticket went to its agent and who would have got it otherwise. */
final class Explaining {
    private final Situation situation;
    private final Matching.Round round;
    private final Worth worth;

    Explaining(Situation situation, Matching.Round round) {
        this.situation = situation;
        this.round = round;
        this.worth = new Worth(situation.prices());
    }

    Decision decision(Matching.Given given, WeightSet weights, long weightsVersion) {
        AgentFacts agent = given.agent();
        TicketFacts ticket = given.ticket();
        int chosen = situation.agents().indexOf(agent);
        int second = runnerUp(given, chosen);
        double price = round.plan().prices()[chosen];
        return new Decision(
                given.rule(),
                given.waiting().weight(),
                Weighing.factors(ticket, situation.now()).points(weights),
                ticket.attention(),
                Fit.of(agent, ticket).orElse(1),
                value(given.waiting(), chosen),
                agent.budget(),
                agent.budget() - given.room(),
                price,
                second < 0 ? null : named(given.waiting(), second),
                second < 0 ? null : net(given.waiting(), chosen) - net(given.waiting(), second),
                price > 0 ? "attention" : "none",
                situation.waiting().size(),
                ticket.modelVersion(),
                weightsVersion);
    }

    private Decision.RunnerUp named(Waiting waiting, int second) {
        AgentFacts agent = situation.agents().get(second);
        return new Decision.RunnerUp(agent.id(), agent.name(), value(waiting, second));
    }

    /** The next best after prices among those who had room for it at all; -1 when there was nobody else. */
    private int runnerUp(Matching.Given given, int chosen) {
        List<AgentFacts> agents = situation.agents();
        int best = -1;
        for (int j = 0; j < agents.size(); j++) {
            AgentFacts agent = agents.get(j);
            if (j == chosen || !agent.taking() || agent.free() < given.ticket().attention()) continue;
            if (Fit.of(agent, given.ticket()).isEmpty()) continue;
            if (best < 0 || net(given.waiting(), j) > net(given.waiting(), best)) best = j;
        }
        return best;
    }

    private double value(Waiting waiting, int agent) {
        return worth.of(waiting, situation.agents().get(agent)).orElse(0);
    }

    /** Value less what the attention costs at the agent's price. */
    private double net(Waiting waiting, int agent) {
        Plan plan = round.plan();
        return value(waiting, agent) - plan.prices()[agent] * waiting.ticket().attention();
    }
}
